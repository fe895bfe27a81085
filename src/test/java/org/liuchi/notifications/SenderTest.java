package org.liuchi.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.TestClock.START;
import static org.liuchi.notifications.Mailroom.ATTEMPTS;
import static org.liuchi.notifications.Mailroom.PHONE;

import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.notifications.Notifications.About;
import org.liuchi.people.ContactBook;
import org.liuchi.people.ContactId;
import org.liuchi.platform.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Messages on their way to residents, through a gateway that behaves as gateways do. */
@IntegrationTest
class SenderTest {
    private final Vault vault;
    private final ContactBook contacts;
    private final JsonMapper json;
    private final Mailroom room;

    @Autowired
    SenderTest(Mailroom.Doors mailrooms, Vault vault, ContactBook contacts, JsonMapper json) {
        this.vault = vault;
        this.contacts = contacts;
        this.json = json;
        room = mailrooms.open();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aMessageThatTheGatewayTakesIsSentOnceAndItsTextIsKeptNoLonger() throws Exception {
        UUID id = room.told(room.resident(PHONE));

        assertThat(room.send(START)).isEqualTo(1);
        assertThat(room.send(START.plus(Duration.ofDays(1)))).isZero();

        assertThat(room.gateway.received()).singleElement().satisfies(received -> {
            assertThat(json.readTree(received.body()))
                    .isEqualTo(json.valueToTree(Map.of("phone", PHONE, "text", room.words("case-reported"))));
            assertThat(received.token()).isEqualTo("Bearer secret");
            assertThat(received.key()).isEqualTo(id.toString());
        });
        assertThat(room.state(id)).isEqualTo("SENT 1 - done");
        assertThat(room.text(id)).isNull();
    }

    @Test
    void anEventThatIsToldTwiceMakesOneMessage() throws Exception {
        About about = room.about(UUID.randomUUID(), "case-answered");
        ContactId resident = room.resident(PHONE);
        room.notifications(Mailroom.settings(room.gateway.url())).toReporter(about, resident);
        room.notifications(Mailroom.settings(room.gateway.url())).toReporter(about, resident);
        assertThat(room.send(START)).isEqualTo(1);

        room.notifications(Mailroom.settings(room.gateway.url())).toReporter(about, resident);

        assertThat(room.send(START.plus(Duration.ofHours(1)))).isZero();
        assertThat(room.gateway.received()).hasSize(1);
    }

    @Test
    void twoThingsOfOneEventAndTwoPeopleAreToldEach() throws Exception {
        UUID event = UUID.randomUUID();
        Notifications notifications = room.notifications(Mailroom.settings(room.gateway.url()));
        ContactId first = room.resident(PHONE);
        notifications.toReporter(room.about(event, "case-answered"), first);
        notifications.toReporter(room.about(event, "case-closed"), first);
        notifications.toReporter(room.about(event, "case-closed"), room.resident("13855505678"));

        assertThat(room.send(START)).isEqualTo(3);
    }

    @Test
    void aGatewayInTroubleIsTriedAgainLaterAndLaterAndThenTheDeskHasToCall() throws Exception {
        room.gateway.answers(500);
        UUID id = room.told(room.resident(PHONE));

        assertThat(room.send(START)).isZero();
        assertThat(room.state(id)).isEqualTo("PENDING 1 PT5M");
        assertThat(room.send(START.plus(Duration.ofMinutes(4)))).isZero();
        assertThat(room.gateway.received()).hasSize(1);
        assertThat(room.send(START.plus(Duration.ofMinutes(5)))).isZero();
        assertThat(room.state(id)).isEqualTo("PENDING 2 PT15M");
        assertThat(room.send(START.plus(Duration.ofMinutes(15)))).isZero();

        assertThat(room.state(id)).isEqualTo("FAILED 3 - done");
        assertThat(vault.open(Objects.requireNonNull(room.text(id)))).isEqualTo(room.words("case-reported"));
        assertThat(room.send(START.plus(Duration.ofDays(30)))).isZero();
        assertThat(room.gateway.received())
                .hasSize(ATTEMPTS)
                .extracting(Gateway.Received::key)
                .containsOnly(id.toString());
    }

    @Test
    void behindASlowOneAMessageIsTriedAgainFromWhenItWasTried() throws Exception {
        UUID one = room.told(room.resident(PHONE));
        UUID other = room.told(room.resident("13855505678"));
        room.gateway.answersAfter(() -> room.clock.advance(Duration.ofMinutes(3)), 500);

        room.send(START);

        assertThat(Stream.of(one, other).map(room::state))
                .containsExactlyInAnyOrder("PENDING 1 PT5M", "PENDING 1 PT8M");
    }

    @Test
    void aGatewayThatRecoversGetsTheMessage() throws Exception {
        room.gateway.answers(503);
        UUID id = room.told(room.resident(PHONE));
        room.send(START);
        room.gateway.answers(202);

        assertThat(room.send(START.plus(Duration.ofMinutes(5)))).isEqualTo(1);

        assertThat(room.state(id)).isEqualTo("SENT 2 - done");
    }

    @Test
    void aNumberThatTheGatewayRefusesForGoodIsNotTriedAgain() throws Exception {
        room.gateway.answers(422);
        UUID id = room.told(room.resident(PHONE));

        assertThat(room.send(START)).isZero();

        assertThat(room.state(id)).isEqualTo("FAILED 1 - done");
    }

    @Test
    void aGatewayThatHangsIsLeftAfterTheTimeout() throws Exception {
        UUID id = room.told(room.resident(PHONE));

        room.gateway.answersNothing();
        assertThat(room.send(START)).isZero();
        room.gateway.breaksOffInTheMiddle();
        assertThat(room.send(START.plus(Duration.ofMinutes(5)))).isZero();

        assertThat(room.state(id)).isEqualTo("PENDING 2 PT15M");
    }

    @Test
    void aGatewayThatIsNotThereIsTriedAgain() throws Exception {
        UUID id = room.told(room.resident(PHONE));
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(room.sender(Mailroom.settings(URI.create("http://localhost:" + free)))
                        .run(room.county))
                .isZero();

        assertThat(room.state(id)).isEqualTo("PENDING 1 PT5M");
    }

    @Test
    void ofTwoProcessesAtOnceOneSendsIt() throws Exception {
        room.told(room.resident(PHONE));
        Callable<Integer> process = () -> room.send(START);

        int sent = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var count :
                    threads.invokeAll(Stream.generate(() -> process).limit(4).toList())) {
                sent += count.get();
            }
        }

        assertThat(sent).isEqualTo(1);
        assertThat(room.gateway.received()).hasSize(1);
    }

    @Test
    void withoutAGatewayOrWithoutANumberNothingCountsAsSent() throws Exception {
        UUID noGateway = room.told(room.resident(PHONE), Mailroom.settings(null));
        assertThat(room.state(noGateway)).isEqualTo("NO_CHANNEL 0 -");
        assertThat(room.sender(Mailroom.settings(null)).run(room.county)).isZero();

        UUID noNumber = room.told(contacts.store(room.county, "王女士", null, START));
        assertThat(room.send(START)).isZero();

        assertThat(room.state(noNumber)).isEqualTo("NO_CHANNEL 1 - done");
        assertThat(room.gateway.received()).isEmpty();
    }

    @Test
    void anotherCountysMessagesAreLeftAlone(@Autowired Browsers browsers) throws Exception {
        room.told(room.resident(PHONE));

        assertThat(room.sender(Mailroom.settings(room.gateway.url())).run(browsers.newCounty()))
                .isZero();
        assertThat(room.gateway.received()).isEmpty();
    }
}
