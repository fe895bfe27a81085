package org.liuchi.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.TestClock.START;

import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
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
import org.liuchi.notifications.Notifications.About;
import org.liuchi.people.ContactBook;
import org.liuchi.people.ContactId;
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
    private final JsonMapper json;
    private final CountyCode county;
    private final Gateway gateway = new Gateway();

    @Autowired
    SenderTest(JdbcClient sql, Vault vault, ContactBook contacts, JsonMapper json, Browsers browsers) {
        this.sql = sql;
        this.vault = vault;
        this.contacts = contacts;
        this.json = json;
        this.county = browsers.newCounty();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void aMessageThatTheGatewayTakesIsSentOnceAndItsTextIsKeptNoLonger() throws Exception {
        UUID id = told(resident(PHONE), "您反映的事项已登记");

        assertThat(send(START)).isEqualTo(1);
        assertThat(send(START.plus(Duration.ofDays(1)))).isZero();

        assertThat(gateway.received()).singleElement().satisfies(received -> {
            assertThat(json.readTree(received.body()))
                    .isEqualTo(json.valueToTree(Map.of("phone", PHONE, "text", "您反映的事项已登记")));
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
        notifications(settings(gateway.url())).toResident(about, resident, "有了办理结果");
        notifications(settings(gateway.url())).toResident(about, resident, "有了办理结果");
        assertThat(send(START)).isEqualTo(1);

        notifications(settings(gateway.url())).toResident(about, resident, "有了办理结果");

        assertThat(send(START.plus(Duration.ofHours(1)))).isZero();
        assertThat(gateway.received()).hasSize(1);
    }

    @Test
    void twoThingsOfOneEventAndTwoPeopleAreToldEach() throws Exception {
        UUID event = UUID.randomUUID();
        Notifications notifications = notifications(settings(gateway.url()));
        ContactId first = resident(PHONE);
        notifications.toResident(about(event, "case-answered"), first, "一");
        notifications.toResident(about(event, "case-closed"), first, "二");
        notifications.toResident(about(event, "case-closed"), resident("13855505678"), "三");

        assertThat(send(START)).isEqualTo(3);
    }

    @Test
    void aGatewayInTroubleIsTriedAgainLaterAndLaterAndThenTheDeskHasToCall() throws Exception {
        gateway.answers(500);
        UUID id = told(resident(PHONE), "请知悉");

        assertThat(send(START)).isZero();
        assertThat(state(id)).isEqualTo("PENDING 1 PT5M");
        assertThat(send(START.plus(Duration.ofMinutes(4)))).isZero();
        assertThat(gateway.received()).hasSize(1);
        assertThat(send(START.plus(Duration.ofMinutes(5)))).isZero();
        assertThat(state(id)).isEqualTo("PENDING 2 PT15M");
        assertThat(send(START.plus(Duration.ofMinutes(15)))).isZero();

        assertThat(state(id)).isEqualTo("FAILED 3 - done");
        assertThat(vault.open(Objects.requireNonNull(text(id)))).isEqualTo("请知悉");
        assertThat(send(START.plus(Duration.ofDays(30)))).isZero();
        assertThat(gateway.received())
                .hasSize(ATTEMPTS)
                .extracting(Gateway.Received::key)
                .containsOnly(id.toString());
    }

    @Test
    void aGatewayThatRecoversGetsTheMessage() throws Exception {
        gateway.answers(503);
        UUID id = told(resident(PHONE), "请知悉");
        send(START);
        gateway.answers(202);

        assertThat(send(START.plus(Duration.ofMinutes(5)))).isEqualTo(1);

        assertThat(state(id)).isEqualTo("SENT 2 - done");
    }

    @Test
    void aNumberThatTheGatewayRefusesForGoodIsNotTriedAgain() throws Exception {
        gateway.answers(422);
        UUID id = told(resident(PHONE), "请知悉");

        assertThat(send(START)).isZero();

        assertThat(state(id)).isEqualTo("FAILED 1 - done");
    }

    @Test
    void aGatewayThatHangsIsLeftAfterTheTimeout() throws Exception {
        UUID id = told(resident(PHONE), "请知悉");

        gateway.answersNothing();
        assertThat(send(START)).isZero();
        gateway.breaksOffInTheMiddle();
        assertThat(send(START.plus(Duration.ofMinutes(5)))).isZero();

        assertThat(state(id)).isEqualTo("PENDING 2 PT15M");
    }

    @Test
    void aGatewayThatIsNotThereIsTriedAgain() throws Exception {
        UUID id = told(resident(PHONE), "请知悉");
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
        told(resident(PHONE), "请知悉");
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
        UUID noGateway = told(resident(PHONE), "请知悉", settings(null));
        assertThat(state(noGateway)).isEqualTo("NO_CHANNEL 0 -");
        assertThat(sender(settings(null)).run(county, START)).isZero();

        UUID noNumber = told(contacts.store(county, "王女士", null, START), "请知悉");
        assertThat(send(START)).isZero();

        assertThat(state(noNumber)).isEqualTo("NO_CHANNEL 1 - done");
        assertThat(gateway.received()).isEmpty();
    }

    @Test
    void anotherCountysMessagesAreLeftAlone(@Autowired Browsers browsers) throws Exception {
        told(resident(PHONE), "请知悉");

        assertThat(sender(settings(gateway.url())).run(browsers.newCounty(), START))
                .isZero();
        assertThat(gateway.received()).isEmpty();
    }

    @Test
    void noNumberAndNoTextComesIntoTheLogsOrLiesInTheDatabaseInClear(CapturedOutput output) throws Exception {
        for (int status : new int[] {500, 422, 200}) {
            gateway.answers(status);
            told(resident(PHONE), "张先生的停车费");
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
        return new Sender(sql, vault, contacts, new SmsGateway(settings, json), settings);
    }

    private Notifications notifications(SmsSettings settings) {
        return new Notifications(sql, vault, new SmsGateway(settings, json));
    }

    private static SmsSettings settings(@Nullable URI url) {
        return new SmsSettings(url, "secret", Duration.ofMillis(500), ATTEMPTS);
    }

    private ContactId resident(String phone) {
        return contacts.store(county, null, phone, START);
    }

    private UUID told(ContactId resident, String text) {
        return told(resident, text, settings(gateway.url()));
    }

    private UUID told(ContactId resident, String text, SmsSettings settings) {
        notifications(settings).toResident(about(UUID.randomUUID(), "case-reported"), resident, text);
        return sql.sql("select id from notifications.message where county_code = :county and to_contact = :contact")
                .param("county", county.value())
                .param("contact", resident.value())
                .query(UUID.class)
                .single();
    }

    private About about(UUID event, String kind) {
        return new About(county, event, kind, UUID.randomUUID(), county + "-20260302-000001-1", START);
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
