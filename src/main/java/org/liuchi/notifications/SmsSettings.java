package org.liuchi.notifications;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The county's SMS gateway.
 *
 * @param url takes {@code {"phone": "...", "text": "..."}} by POST and answers 2xx when it has the message, 400,
 *     410 or 422 when it will never take it; anything else is tried again under the same idempotency key. Without a
 *     gateway nothing is sent and the desk sees what waits
 * @param token sent as bearer token
 * @param timeout for connecting and for the answer
 * @param attempts before a message counts as failed
 */
@ConfigurationProperties("liuchi.sms")
public record SmsSettings(
        @Nullable URI url,
        @Nullable String token,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("5") int attempts) {}
