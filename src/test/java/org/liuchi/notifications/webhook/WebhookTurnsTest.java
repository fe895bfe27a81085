package org.liuchi.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.TestClock.START;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.notifications.webhook.Receiver.Received;
import org.liuchi.platform.outbox.Outbox;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.shared.CountyCode;
import org.springframework.beans.factory.annotation.Autowired;

/** Several deliveries one after the other, while time goes on. */
@IntegrationTest
class WebhookTurnsTest {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final OutboxDrainer drainer;
    private final TestClock clock;
    private final CountyCode county;
    private final Receiver receiver = new Receiver();

    @Autowired
    WebhookTurnsTest(
            Webhooks webhooks,
            Deliveries deliveries,
            Outbox outbox,
            OutboxDrainer drainer,
            TestClock clock,
            TestCounty.Doors counties) {
        clock.set(START);
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.drainer = drainer;
        this.clock = clock;
        county = counties.tinyCounty().code();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void eachIsSignedForTheTimeAtWhichItGoesOut() throws Exception {
        webhook(receiver);
        happens();
        happens();
        receiver.meanwhile(() -> clock.advance(Duration.ofSeconds(20)));

        assertThat(send(START)).isEqualTo(2);

        assertThat(receiver.received().stream().map(Received::timestamp))
                .containsExactly(String.valueOf(START.getEpochSecond()), String.valueOf(START.getEpochSecond() + 20));
    }

    @Test
    void aSlowOneDoesNotHoldUpTheOthers() throws Exception {
        webhook(receiver);
        happens();
        happens();
        receiver.meanwhile(() -> clock.advance(Duration.ofSeconds(31)));

        try (Receiver other = new Receiver()) {
            webhook(other);
            happens();

            assertThat(send(START)).isEqualTo(2);
            assertThat(receiver.received()).hasSize(1);
            assertThat(other.received()).hasSize(1);
        }
        assertThat(send(clock.instant())).isEqualTo(1);
    }

    @Test
    void whomToTellIsNotLookedUpForEveryEventButKnownAtOnceWhenItChanges() {
        List<Webhook> none = webhooks.told(county);
        assertThat(webhooks.told(county)).isSameAs(none).isEmpty();

        Webhook webhook = webhook(receiver);
        assertThat(webhooks.told(county)).containsExactly(webhook);

        Webhook off = new Webhook(webhook.id(), webhook.url(), webhook.types(), webhook.signing(), false);
        webhooks.change(county, off);
        assertThat(webhooks.told(county)).containsExactly(off);
    }

    private Webhook webhook(Receiver to) {
        Webhook webhook =
                new Webhook(UUID.randomUUID(), URI.create(to.url()), List.of("thing."), Signature.HMAC_SM3, true);
        webhooks.add(county, webhook, START);
        return webhook;
    }

    private void happens() {
        outbox.add(county, UUID.randomUUID(), 1, "thing.opened", Map.of("to", "OPEN"), START);
        drainer.drainOnce();
    }

    private int send(Instant now) throws InterruptedException {
        clock.set(now);
        var settings = new WebhookSettings(Duration.ofMillis(500), 3, false, true, Duration.ofDays(30));
        return new WebhookSender(webhooks, deliveries, new AddressGuard(settings), settings, clock).run(county);
    }
}
