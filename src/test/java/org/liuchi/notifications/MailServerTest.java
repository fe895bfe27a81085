package org.liuchi.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.notifications.Carrier.Handed;
import org.liuchi.notifications.Carrier.Result;
import org.liuchi.people.Wish;
import org.liuchi.platform.Words;
import org.springframework.beans.factory.annotation.Autowired;

/** Mail through a server that speaks SMTP. */
@IntegrationTest
class MailServerTest {
    private static final UUID ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");

    private final Words words;
    private final Mailbox mailbox = new Mailbox();

    @Autowired
    MailServerTest(Words words) {
        this.words = words;
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void aMailArrivesAsPlainTextUnderTheMessagesOwnId() throws Exception {
        assertThat(send()).isEqualTo(new Handed(Result.TAKEN, ID.toString(), "250", null));

        Mailbox.Mail mail = mailbox.received().getFirst();
        assertThat(mail.to()).isEqualTo("zhang@example.com");
        assertThat(mail.header("From")).isEqualTo("county@example.gov.cn");
        assertThat(mail.header("Message-ID")).isEqualTo("<" + ID + "@example.gov.cn>");
        assertThat(mail.header("Date")).isEqualTo("Mon, 2 Mar 2026 01:00:00 GMT");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("Content-Type")).isEqualTo("text/plain; charset=UTF-8");
        assertThat(MimeUtility.decodeText(subject(mail))).isEqualTo("您反映的事项（编号 341181-7）");
        assertThat(text(mail)).isEqualTo("您反映的事项有了办理结果。");
    }

    @Test
    void aMailThatWasTakenStaysTakenWhenTheGoodbyeFails() {
        mailbox.breaksOffAt("QUIT");

        assertThat(send().result()).isEqualTo(Result.TAKEN);
    }

    @Test
    void anAddressThatDoesNotExistIsNotTriedAgain() {
        mailbox.answers("RCPT", "550 no such mailbox");

        assertThat(send()).isEqualTo(new Handed(Result.NEVER, null, "550", "SMTPAddressFailedException"));
    }

    @Test
    void aServerThatIsBusyIsTriedAgain() {
        mailbox.answers("MAIL", "451 later");

        assertThat(send().result()).isEqualTo(Result.NOT_NOW);
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() {
        mailbox.close();

        assertThat(send().result()).isEqualTo(Result.NOT_NOW);
    }

    @Test
    void aServerWithoutTlsGetsNothingWhenTlsIsAskedFor() {
        Handed handed = server(MailSettings.Security.STARTTLS).send(message(), "zhang@example.com");

        assertThat(handed.result()).isEqualTo(Result.NOT_NOW);
        assertThat(mailbox.received()).isEmpty();
    }

    @Test
    void anAddressThatWouldAddAHeaderIsNoAddress() {
        Handed handed = server(MailSettings.Security.NONE).send(message(), "zhang@example.com\r\nBcc: all@example.com");

        assertThat(handed.result()).isNotEqualTo(Result.TAKEN);
        assertThat(mailbox.received()).isEmpty();
    }

    private Handed send() {
        return server(MailSettings.Security.NONE).send(message(), "zhang@example.com");
    }

    private static Outgoing message() {
        return new Outgoing(ID, "case-answered", "341181-7", "", Wish.Language.ZH, "您反映的事项有了办理结果。");
    }

    private MailServer server(MailSettings.Security security) {
        return new MailServer(
                new MailSettings(
                        "localhost",
                        mailbox.port(),
                        security,
                        null,
                        null,
                        "county@example.gov.cn",
                        Duration.ofSeconds(5)),
                words,
                new TestClock());
    }

    /** A long one is folded. */
    private static String subject(Mailbox.Mail mail) {
        int first = mail.lines()
                .indexOf(mail.lines().stream()
                        .filter(line -> line.startsWith("Subject: "))
                        .findFirst()
                        .orElseThrow());
        StringBuilder subject = new StringBuilder(mail.header("Subject"));
        for (String line : mail.lines().subList(first + 1, mail.lines().size())) {
            if (!line.startsWith(" ")) {
                break;
            }
            subject.append(line);
        }
        return subject.toString();
    }

    private static String text(Mailbox.Mail mail) {
        List<String> lines = mail.lines();
        String body = String.join("", lines.subList(lines.indexOf("") + 1, lines.size()));
        return new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
    }
}
