package org.liuchi.notifications;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The county's mail server (SMTP).
 *
 * @param host without it no mail is sent and the desk sees what waits
 * @param port usually 465 with TLS, 587 with STARTTLS
 * @param security TLS, STARTTLS or NONE; the last for a server on the same machine only
 * @param user login; none when the server asks for none
 * @param password of the login
 * @param from address that mail comes from
 * @param timeout for connecting and for each answer
 */
@ConfigurationProperties("liuchi.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("465") int port,
        @DefaultValue("TLS") Security security,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("liuchi@localhost") String from,
        @DefaultValue("10s") Duration timeout) {
    /** Of the connection. */
    enum Security {
        TLS,
        STARTTLS,
        NONE
    }
}
