package org.liuchi.notifications;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param attempts before a message counts as failed and the desk has to call
 * @param trialLog for trials only: where no gateway is set up, messages count as sent when they are in the log (without
 *     number, address and text)
 */
@ConfigurationProperties("liuchi.messages")
record MessageSettings(
        @DefaultValue("5") int attempts,
        @DefaultValue("false") boolean trialLog) {}
