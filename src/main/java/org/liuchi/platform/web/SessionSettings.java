package org.liuchi.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session of a member of staff lasts.
 *
 * @param idle how long a session lasts without a request
 * @param longest how long it lasts in all
 */
@ConfigurationProperties("liuchi.session")
public record SessionSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest) {}
