package org.liuchi.notifications.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param timeout for connecting and for the answer
 * @param attempts before a delivery counts as failed and waits for somebody; with waits of 1, 2, 4 … minutes, at most an
 *     hour
 * @param privateAddresses whether webhooks may go to private networks, e.g. the county's own intranet
 * @param loopback for trials only: whether webhooks may go to this machine, and there without TLS
 * @param keep how long deliveries that have arrived are kept
 */
@ConfigurationProperties("liuchi.webhook")
record WebhookSettings(
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("12") int attempts,
        @DefaultValue("false") boolean privateAddresses,
        @DefaultValue("false") boolean loopback,
        @DefaultValue("30d") Duration keep) {}
