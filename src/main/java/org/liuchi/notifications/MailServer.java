package org.liuchi.notifications;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.liuchi.people.Wish;
import org.liuchi.platform.Words;
import org.springframework.stereotype.Component;

/** Hands a text to the county's mail server: plain text, nothing to click, nothing that reports its being read. */
@Component
class MailServer implements Carrier {
    private static final int REFUSED_FOR_GOOD = 5;

    private final MailSettings settings;
    private final Words words;
    private final Clock clock;

    MailServer(MailSettings settings, Words words, Clock clock) {
        this.settings = settings;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail-server";
    }

    @Override
    public boolean carries(Wish.Way way) {
        return way == Wish.Way.MAIL && settings.host() != null;
    }

    @Override
    public Handed send(Outgoing message, String address) {
        Session session = Session.getInstance(properties());
        Handed handed = null;
        try (SMTPTransport server = (SMTPTransport) session.getTransport("smtp")) {
            handed = handed(session, server, message, address);
        } catch (MessagingException e) {
            // a mail that the server has taken isn't sent again because the goodbye fails
            return handed == null ? Handed.failed(e) : handed;
        }
        return handed;
    }

    private Handed handed(Session session, SMTPTransport server, Outgoing message, String address) {
        try {
            server.connect(settings.user(), settings.password());
            Mail mail = mail(session, message, address);
            server.sendMessage(mail, mail.getAllRecipients());
            return new Handed(Result.TAKEN, message.id().toString(), String.valueOf(server.getLastReturnCode()), null);
        } catch (MessagingException e) {
            return refused(e, server.getLastReturnCode());
        }
    }

    /** Only what the server says about this address or this mail is for good; a refused login is the county's trouble. */
    private static Handed refused(MessagingException failure, int last) {
        for (Exception e = failure; e instanceof MessagingException next; e = next.getNextException()) {
            int code = switch (e) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSendFailedException mail -> mail.getReturnCode();
                default -> 0;
            };
            if (code / 100 == REFUSED_FOR_GOOD) {
                return new Handed(
                        Result.NEVER, null, String.valueOf(code), e.getClass().getSimpleName());
            }
        }
        return new Handed(
                Result.NOT_NOW,
                null,
                last > 0 ? String.valueOf(last) : null,
                failure.getClass().getSimpleName());
    }

    private Mail mail(Session session, Outgoing message, String address) throws MessagingException {
        Mail mail = new Mail(session, message.id(), settings.from());
        mail.setFrom(new InternetAddress(settings.from(), true));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        mail.setSubject(
                words.of(message.language().locale(), "mail.subject", Map.of("number", message.number())),
                StandardCharsets.UTF_8.name());
        mail.setText(message.text(), StandardCharsets.UTF_8.name());
        mail.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private Properties properties() {
        String timeout = String.valueOf(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "mail.smtp.host", Objects.requireNonNull(settings.host()),
                "mail.smtp.port", String.valueOf(settings.port()),
                "mail.smtp.auth", String.valueOf(settings.user() != null),
                "mail.smtp.ssl.enable", String.valueOf(settings.security() == MailSettings.Security.TLS),
                "mail.smtp.ssl.checkserveridentity", "true",
                "mail.smtp.starttls.enable", String.valueOf(settings.security() == MailSettings.Security.STARTTLS),
                "mail.smtp.starttls.required", String.valueOf(settings.security() == MailSettings.Security.STARTTLS),
                "mail.smtp.connectiontimeout", timeout,
                "mail.smtp.timeout", timeout,
                "mail.smtp.writetimeout", timeout));
        return properties;
    }

    /** Under the message's own id, the same however often it is sent: a mailbox shows it once. */
    private static final class Mail extends MimeMessage {
        private final String id;

        private Mail(Session session, UUID message, String from) {
            super(session);
            this.id = "<" + message + from.substring(from.indexOf('@')) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
