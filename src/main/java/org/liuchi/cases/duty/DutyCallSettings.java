package org.liuchi.cases.duty;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param patience how long whoever is on duty has to say that they know of a danger, before the next is called */
@ConfigurationProperties("liuchi.duty")
record DutyCallSettings(@DefaultValue("5m") Duration patience) {}
