package org.liuchi.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param window how long contact data and original texts stay open to the one who gave a purpose */
@ConfigurationProperties("liuchi.look")
public record LookSettings(@DefaultValue("15m") Duration window) {}
