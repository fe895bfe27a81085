package org.liuchi.platform.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether this process delivers events; another one may do it instead
 * @param poll how long to wait for the next look when nothing calls for one
 * @param batch events archived at once
 * @param lease after this time without a sign of life another process takes over the county
 * @param keep how long delivered events stay in the archive
 */
@ConfigurationProperties("liuchi.outbox")
record OutboxSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue("500") int batch,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("365d") Duration keep) {}
