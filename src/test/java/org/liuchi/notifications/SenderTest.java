package org.liuchi.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.liuchi.TestClock.START;

import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.notifications.Notifications.About;
import org.liuchi.people.ContactBook;
import org.liuchi.people.ContactId;
import org.liuchi.people.Wish;
import org.liuchi.people.Wishes;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.CountyCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Messages on their way to residents, through a gateway that behaves as gateways do. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class SenderTest {
    private static final String PHONE = "13855501234";
    private static final int ATTEMPTS = 3;

    private final JdbcClient sql;
    private final Vault vault;
    private final ContactBook contacts;
    private final Wishes wishes;
    private final MessageKinds kinds;
    private final Texts texts;
    private final Attempts attempts;
    private final JsonMapper json;
    private final CountyCode county;
    private final Gateway gateway = new Gateway();

    @Autowired
    SenderTest(
            JdbcClient sql,
            Vault vault,
            ContactBook contacts,
            Wishes wishes,
            MessageKinds kinds,
            Texts texts,
            Attempts attempts,
            JsonMapper json,
            Browsers browsers) {
        this.sql = sql;
        this.vault = vault;
        this.contacts = contacts;
        this.wishes = wishes;
        this.kinds = kinds;
        this.texts = texts;
        this.attempts = attempts;
        this.json = json;
        this.county = browsers.newCounty();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void aMessageThatTheGatewayTakesIsSentOnceAndItsTextIsKeptNoLonger() throws Exception {
        UUID id = told(resident(PHONE));

        assertThat(send(START)).isEqualTo(1);
        assertThat(send(START.plus(Duration.ofDays(1)))).isZero();

        assertThat(gateway.received()).singleElement().satisfies(received -> {
            assertThat(json.readTree(received.body()))
                    .isEqualTo(json.valueToTree(Map.of("phone", PHONE, "text", words("case-reported"))));
            assertThat(received.token()).isEqualTo("Bearer secret");
            assertThat(received.key()).isEqualTo(id.toString());
        });
        assertThat(state(id)).isEqualTo("SENT 1 - done");
        assertThat(text(id)).isNull();
    }

    @Test
    void anEventThatIsToldTwiceMakesOneMessage() throws Exception {
        About about = about(UUID.randomUUID(), "case-answered");
        ContactId resident = resident(PHONE);
        notifications(settings(gateway.url())).toReporter(about, resident);
        notifications(settings(gateway.url())).toReporter(about, resident);
        assertThat(send(START)).isEqualTo(1);

        notifications(settings(gateway.url())).toReporter(about, resident);

        assertThat(send(START.plus(Duration.ofHours(1)))).isZero();
        assertThat(gateway.received()).hasSize(1);
    }

    @Test
    void twoThingsOfOneEventAndTwoPeopleAreToldEach() throws Exception {
        UUID event = UUID.randomUUID();
        Notifications notifications = notifications(settings(gateway.url()));
        ContactId first = resident(PHONE);
        notifications.toReporter(about(event, "case-answered"), first);
        notifications.toReporter(about(event, "case-closed"), first);
        notifications.toReporter(about(event, "case-closed"), resident("13855505678"));

        assertThat(send(START)).isEqualTo(3);
    }

    @Test
    void aGatewayInTroubleIsTriedAgainLaterAndLaterAndThenTheDeskHasToCall() throws Exception {
        gateway.answers(500);
        UUID id = told(resident(PHONE));

        assertThat(send(START)).isZero();
        assertThat(state(id)).isEqualTo("PENDING 1 PT5M");
        assertThat(send(START.plus(Duration.ofMinutes(4)))).isZero();
        assertThat(gateway.received()).hasSize(1);
        assertThat(send(START.plus(Duration.ofMinutes(5)))).isZero();
        assertThat(state(id)).isEqualTo("PENDING 2 PT15M");
        assertThat(send(START.plus(Duration.ofMinutes(15)))).isZero();

        assertThat(state(id)).isEqualTo("FAILED 3 - done");
        assertThat(vault.open(Objects.requireNonNull(text(id)))).isEqualTo(words("case-reported"));
        assertThat(send(START.plus(Duration.ofDays(30)))).isZero();
        assertThat(gateway.received())
                .hasSize(ATTEMPTS)
                .extracting(Gateway.Received::key)
                .containsOnly(id.toString());
    }

    @Test
    void aGatewayThatRecoversGetsTheMessage() throws Exception {
        gateway.answers(503);
        UUID id = told(resident(PHONE));
        send(START);
        gateway.answers(202);

        assertThat(send(START.plus(Duration.ofMinutes(5)))).isEqualTo(1);

        assertThat(state(id)).isEqualTo("SENT 2 - done");
    }

    @Test
    void aNumberThatTheGatewayRefusesForGoodIsNotTriedAgain() throws Exception {
        gateway.answers(422);
        UUID id = told(resident(PHONE));

        assertThat(send(START)).isZero();

        assertThat(state(id)).isEqualTo("FAILED 1 - done");
    }

    @Test
    void aGatewayThatHangsIsLeftAfterTheTimeout() throws Exception {
        UUID id = told(resident(PHONE));

        gateway.answersNothing();
        assertThat(send(START)).isZero();
        gateway.breaksOffInTheMiddle();
        assertThat(send(START.plus(Duration.ofMinutes(5)))).isZero();

        assertThat(state(id)).isEqualTo("PENDING 2 PT15M");
    }

    @Test
    void aGatewayThatIsNotThereIsTriedAgain() throws Exception {
        UUID id = told(resident(PHONE));
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(sender(settings(URI.create("http://localhost:" + free))).run(county, START))
                .isZero();

        assertThat(state(id)).isEqualTo("PENDING 1 PT5M");
    }

    @Test
    void ofTwoProcessesAtOnceOneSendsIt() throws Exception {
        told(resident(PHONE));
        Callable<Integer> process = () -> send(START);

        int sent = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var count :
                    threads.invokeAll(Stream.generate(() -> process).limit(4).toList())) {
                sent += count.get();
            }
        }

        assertThat(sent).isEqualTo(1);
        assertThat(gateway.received()).hasSize(1);
    }

    @Test
    void withoutAGatewayOrWithoutANumberNothingCountsAsSent() throws Exception {
        UUID noGateway = told(resident(PHONE), settings(null));
        assertThat(state(noGateway)).isEqualTo("NO_CHANNEL 0 -");
        assertThat(sender(settings(null)).run(county, START)).isZero();

        UUID noNumber = told(contacts.store(county, "王女士", null, START));
        assertThat(send(START)).isZero();

        assertThat(state(noNumber)).isEqualTo("NO_CHANNEL 1 - done");
        assertThat(gateway.received()).isEmpty();
    }

    @Test
    void aMessageThatCannotBeOpenedHoldsUpNoOther() throws Exception {
        UUID broken = told(resident(PHONE));
        sql.sql("""
            update notifications.message set sealed_text = '\\x0102', next_try_at = :earlier
            where county_code = :county and id = :id
            """)
                .param("earlier", START.minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("county", county.value())
                .param("id", broken)
                .update();
        UUID whole = told(resident("13855505678"));

        assertThat(send(START)).isEqualTo(1);

        assertThat(state(whole)).isEqualTo("SENT 1 - done");
        assertThat(attempts.of(county, List.of(broken)).get(broken))
                .extracting(Attempts.Attempt::error)
                .containsExactly("IllegalArgumentException");
        send(START.plus(Duration.ofMinutes(5)));
        send(START.plus(Duration.ofMinutes(15)));
        assertThat(state(broken)).isEqualTo("FAILED 3 - done");
    }

    @Test
    void whoeverAsksForNothingMeanwhileIsSentNothing() throws Exception {
        ContactId resident = resident(PHONE);
        UUID id = told(resident);
        wishes.change(county, resident, new Wish(Wish.Way.NOTHING, Wish.Amount.RESULT, Wish.Language.ZH), null);

        assertThat(send(START)).isZero();

        assertThat(state(id)).isEqualTo("UNWANTED 1 - done");
        assertThat(text(id)).isNull();
        assertThat(gateway.received()).isEmpty();
    }

    @Test
    void eachTryHasItsReceipt() throws Exception {
        UUID id = told(resident(PHONE));
        gateway.answers(503);
        send(START);
        gateway.answersNothing();
        send(START.plus(Duration.ofMinutes(5)));
        gateway.answers(200);
        send(START.plus(Duration.ofMinutes(15)));

        assertThat(attempts.of(county, List.of(id)).get(id))
                .extracting(Attempts.Attempt::result, Attempts.Attempt::status, Attempts.Attempt::error)
                .containsExactly(
                        tuple(Carrier.Result.NOT_NOW, "503", null),
                        tuple(Carrier.Result.NOT_NOW, null, "TimeoutException"),
                        tuple(Carrier.Result.TAKEN, "200", null));
    }

    @Test
    void anotherCountysMessagesAreLeftAlone(@Autowired Browsers browsers) throws Exception {
        told(resident(PHONE));

        assertThat(sender(settings(gateway.url())).run(browsers.newCounty(), START))
                .isZero();
        assertThat(gateway.received()).isEmpty();
    }

    @Test
    void noNumberAndNoTextComesIntoTheLogsOrLiesInTheDatabaseInClear(CapturedOutput output) throws Exception {
        for (int status : new int[] {500, 422, 200}) {
            gateway.answers(status);
            told(resident(PHONE));
            send(START);
        }
        gateway.answersNothing();
        send(START.plus(Duration.ofMinutes(5)));

        assertThat(output.getAll()).doesNotContain(PHONE, PHONE.substring(3), "停车费");
        String rows = sql
                .sql("select m::text from notifications.message m where m.county_code = :county")
                .param("county", county.value())
                .query(String.class)
                .stream()
                .collect(Collectors.joining("\n"));
        assertThat(rows).isNotEmpty().doesNotContain(PHONE, "停车费");
    }

    private int send(Instant now) throws InterruptedException {
        return sender(settings(gateway.url())).run(county, now);
    }

    private Sender sender(SmsSettings settings) {
        return new Sender(
                sql, vault, wishes, kinds, texts, carriers(settings), attempts, new MessageSettings(ATTEMPTS, false));
    }

    private Notifications notifications(SmsSettings settings) {
        return new Notifications(sql, vault, wishes, kinds, texts, carriers(settings));
    }

    private Carriers carriers(SmsSettings settings) {
        return new Carriers(List.of(new SmsGateway(settings, json, new TestClock())));
    }

    private static SmsSettings settings(@Nullable URI url) {
        return Gateway.settings(url == null ? Map.of() : Map.of("url", url.toString()));
    }

    private ContactId resident(String phone) {
        return contacts.store(county, null, phone, START);
    }

    private UUID told(ContactId resident) {
        return told(resident, settings(gateway.url()));
    }

    private UUID told(ContactId resident, SmsSettings settings) {
        notifications(settings).toReporter(about(UUID.randomUUID(), "case-reported"), resident);
        return sql.sql("select id from notifications.message where county_code = :county and to_contact = :contact")
                .param("county", county.value())
                .param("contact", resident.value())
                .query(UUID.class)
                .single();
    }

    private String words(String kind) {
        return texts.of(
                county,
                kinds.get(kind),
                Wish.Language.ZH,
                new Texts.Facts(county + "-20260302-000001-1", "", START.plus(Duration.ofDays(5)), Map.of()));
    }

    private About about(UUID event, String kind) {
        return new About(
                county,
                event,
                kind,
                UUID.randomUUID(),
                county + "-20260302-000001-1",
                "张先生的停车费",
                START.plus(Duration.ofDays(5)),
                Map.of(),
                START);
    }

    /** State, attempts and how long after the start it is tried next. */
    private String state(UUID id) {
        return sql.sql("""
            select state, attempts, next_try_at, done_at from notifications.message
            where county_code = :county and id = :id
            """)
                .param("county", county.value())
                .param("id", id)
                .query((row, _) -> {
                    var next = row.getTimestamp("next_try_at");
                    return "%s %d %s%s"
                            .formatted(
                                    row.getString("state"),
                                    row.getInt("attempts"),
                                    next == null ? "-" : Duration.between(START, next.toInstant()),
                                    row.getTimestamp("done_at") == null ? "" : " done");
                })
                .single();
    }

    private byte @Nullable [] text(UUID id) {
        return sql.sql("select sealed_text from notifications.message where county_code = :county and id = :id")
                .param("county", county.value())
                .param("id", id)
                .query((row, _) -> row.getBytes(1))
                .list()
                .getFirst();
    }
}
