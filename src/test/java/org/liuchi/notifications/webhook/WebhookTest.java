package org.liuchi.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liuchi.TestClock.START;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.notifications.webhook.Receiver.Received;
import org.liuchi.platform.outbox.Outbox;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts on their way to another system, which behaves as systems do. */
@IntegrationTest
class WebhookTest {
    private static final int ATTEMPTS = 3;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookListener listener;
    private final Outbox outbox;
    private final OutboxDrainer drainer;
    private final JsonMapper json;
    private final TestClock sendersClock = new TestClock();
    private final TestCounty county;
    private final Browser system;
    private final Receiver receiver = new Receiver();

    @Autowired
    WebhookTest(
            Webhooks webhooks,
            Deliveries deliveries,
            WebhookListener listener,
            Outbox outbox,
            OutboxDrainer drainer,
            JsonMapper json,
            TestClock clock,
            TestCounty.Doors counties) {
        clock.set(START);
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.listener = listener;
        this.outbox = outbox;
        this.drainer = drainer;
        this.json = json;
        county = counties.tinyCounty();
        system = county.signedIn("system");
    }

    @BeforeEach
    void newKey() {
        system.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void whatHappenedArrivesSignedWithSm3() throws Exception {
        Webhook webhook = webhook(Signature.HMAC_SM3, "thing.");
        UUID subject = happens("thing.opened", 1);

        assertThat(send(START)).isEqualTo(1);

        Received received = receiver.received().getFirst();
        JsonNode body = json.readTree(received.body());
        assertThat(body.path("type").asString()).isEqualTo("thing.opened");
        assertThat(body.path("subject").asString()).isEqualTo(subject.toString());
        assertThat(body.path("county").asString()).isEqualTo(county.code().value());
        assertThat(body.path("data").path("to").asString()).isEqualTo("OPEN");
        assertThat(received.timestamp()).isEqualTo(String.valueOf(START.getEpochSecond()));
        assertThat(received.signature()).isEqualTo("hmac-sm3=" + HmacSm3.of(secret(webhook), signed(received)));
    }

    @Test
    void orSignedWithSha256AsEveryLibraryKnowsIt() throws Exception {
        Webhook webhook = webhook(Signature.HMAC_SHA_256, "thing.");
        happens("thing.opened", 1);
        send(START);

        Received received = receiver.received().getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret(webhook).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String sum = HexFormat.of().formatHex(mac.doFinal(signed(received).getBytes(StandardCharsets.UTF_8)));
        assertThat(received.signature()).isEqualTo("hmac-sha256=" + sum);
    }

    @Test
    void aSystemInTroubleGetsItLaterAndInOrder() throws Exception {
        webhook(Signature.HMAC_SM3, "thing.");
        UUID subject = happens("thing.opened", 1);
        happens(subject, "thing.changed", 2);
        receiver.answersNext(503, 500);

        assertThat(send(START)).isZero();
        assertThat(send(START.plus(Duration.ofSeconds(59)))).isZero();
        assertThat(send(START.plus(Duration.ofMinutes(1)))).isZero();
        assertThat(send(START.plus(Duration.ofMinutes(3)))).isEqualTo(2);

        assertThat(types()).containsExactly("thing.opened", "thing.opened", "thing.opened", "thing.changed");
        assertThat(receiver.received().stream().limit(3).map(Received::delivery).distinct())
                .hasSize(1);
    }

    @Test
    void oneThatHangsIsLeftAfterTheTimeoutAndTriedAgain() throws Exception {
        webhook(Signature.HMAC_SM3, "thing.");
        happens("thing.opened", 1);
        receiver.answersNext(Receiver.NEVER);

        assertThat(send(START)).isZero();
        assertThat(state()).containsExactly("PENDING 1 null TimeoutException");
        assertThat(send(START.plus(Duration.ofMinutes(1)))).isEqualTo(1);
        assertThat(state()).containsExactly("DELIVERED 2 200 null");
    }

    @Test
    void aRedirectIsNotFollowedAndCountsAsNotArrived() throws Exception {
        webhook(Signature.HMAC_SM3, "thing.");
        happens("thing.opened", 1);
        receiver.answersNext(302);

        assertThat(send(START)).isZero();

        assertThat(receiver.received()).hasSize(1);
        assertThat(state()).containsExactly("PENDING 1 302 null");
    }

    @Test
    void afterEnoughTriesItWaitsForSomebodyAndTheLaterOnesOfItsSubjectWithIt() throws Exception {
        Webhook webhook = webhook(Signature.HMAC_SM3, "thing.");
        UUID stuck = happens("thing.opened", 1);
        receiver.answersNext(500, 500, 500);
        Instant later = START;
        for (int i = 0; i < ATTEMPTS; i++) {
            later = later.plus(Duration.ofHours(1));
            send(later);
        }
        happens(stuck, "thing.closed", 2);
        happens("thing.other", 1);

        assertThat(send(later)).isEqualTo(1);
        assertThat(types()).endsWith("thing.other").doesNotContain("thing.closed");
        assertThat(state()).contains("FAILED 3 500 null");

        assertThat(system.post("/api/webhooks/" + webhook.id() + "/deliveries/again", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(send(later)).isEqualTo(2);
        assertThat(types()).endsWith("thing.opened", "thing.closed");
    }

    @Test
    void oneThatNobodyNeedsIsLeftOutByAPersonAndTheLaterOnesGoOn() throws Exception {
        Webhook webhook = webhook(Signature.HMAC_SM3, "thing.");
        UUID stuck = happens("thing.opened", 1);
        happens(stuck, "thing.closed", 2);
        receiver.answersNext(500, 500, 500);
        for (int hour = 1; hour <= ATTEMPTS; hour++) {
            send(START.plus(Duration.ofHours(hour)));
        }
        String path = "/api/webhooks/" + webhook.id() + "/deliveries";
        String failed = system.get(path).text("/0/id");

        assertThat(system.post(path + "/" + failed + "/skip", Map.of()).status())
                .isEqualTo(204);

        assertThat(send(START.plus(Duration.ofHours(4)))).isEqualTo(1);
        assertThat(types()).endsWith("thing.closed");
    }

    @Test
    void anEventThatIsToldTwiceIsDeliveredOnce() throws Exception {
        webhook(Signature.HMAC_SM3, "thing.");
        happens("thing.opened", 1);
        var event = new org.liuchi.platform.outbox.OutboxEvent(
                county.code(), UUID.randomUUID(), UUID.randomUUID(), 1, "thing.twice", "{}", START, 900);
        listener.on(event);
        listener.on(event);

        assertThat(send(START)).isEqualTo(2);
    }

    @Test
    void onlyWhatWasAskedForIsSentAndNothingWhileItIsOff() throws Exception {
        Webhook webhook = webhook(Signature.HMAC_SM3, "other.");
        happens("thing.opened", 1);
        assertThat(state()).isEmpty();

        webhooks.change(
                county.code(), new Webhook(webhook.id(), webhook.url(), List.of("thing."), webhook.signing(), false));
        happens("thing.opened", 1);
        assertThat(state()).isEmpty();
        assertThat(send(START)).isZero();
    }

    @Test
    void anAddressInsideIsRefusedWhenItIsWrittenAndAgainWhenItIsSentTo() throws Exception {
        webhook(Signature.HMAC_SM3, "thing.");
        happens("thing.opened", 1);
        var strict = new WebhookSettings(Duration.ofMillis(500), ATTEMPTS, false, false, Duration.ofDays(30));

        assertThat(new WebhookSender(webhooks, deliveries, new AddressGuard(strict), strict, sendersClock)
                        .run(county.code()))
                .isZero();

        assertThat(receiver.received()).isEmpty();
        assertThat(add("https://10.0.0.8/hook").text("/errors/0/rule")).isEqualTo("webhook-address");
        assertThat(add("http://example.com/hook").text("/errors/0/rule")).isEqualTo("webhook-url");
    }

    private Answer add(String url) {
        return system.post("/api/webhooks", Map.of("url", url, "types", List.of("case."), "signing", "HMAC_SM3"));
    }

    private Webhook webhook(Signature signing, String type) {
        Webhook webhook =
                new Webhook(UUID.randomUUID(), java.net.URI.create(receiver.url()), List.of(type), signing, true);
        webhooks.add(county.code(), webhook, START);
        return webhook;
    }

    private UUID happens(String type, long seq) {
        UUID subject = UUID.randomUUID();
        happens(subject, type, seq);
        return subject;
    }

    private void happens(UUID subject, String type, long seq) {
        outbox.add(county.code(), subject, seq, type, Map.of("to", "OPEN"), START);
        drainer.drainOnce();
    }

    private int send(Instant now) throws InterruptedException {
        var settings = new WebhookSettings(Duration.ofMillis(500), ATTEMPTS, false, true, Duration.ofDays(30));
        sendersClock.set(now);
        return new WebhookSender(webhooks, deliveries, new AddressGuard(settings), settings, sendersClock)
                .run(county.code());
    }

    private List<String> types() {
        return receiver.received().stream()
                .map(received -> json.readTree(received.body()).path("type").asString())
                .toList();
    }

    private List<String> state() {
        return webhooks.all(county.code()).stream()
                .flatMap(webhook -> deliveries.of(county.code(), webhook.id(), 100).stream())
                .map(one -> "%s %d %s %s".formatted(one.state(), one.attempts(), one.status(), one.error()))
                .toList();
    }

    private String secret(Webhook webhook) {
        return webhooks.secret(county.code(), webhook.id());
    }

    private static String signed(Received received) {
        return received.timestamp() + "." + received.body();
    }
}
