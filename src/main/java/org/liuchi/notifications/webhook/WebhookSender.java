package org.liuchi.notifications.webhook;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.liuchi.notifications.http.Exchange;
import org.liuchi.notifications.webhook.Deliveries.Due;
import org.liuchi.notifications.webhook.Deliveries.State;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** Sends what is due, webhook by webhook; one that doesn't answer is left alone until the next round. */
@Component
class WebhookSender {
    private static final int BATCH = 100;

    /** The others wait meanwhile: a slow one has the rest of its deliveries in the next run. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(30);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final AddressGuard guard;
    private final WebhookSettings settings;
    private final Exchange http;
    private final Clock clock;

    WebhookSender(Webhooks webhooks, Deliveries deliveries, AddressGuard guard, WebhookSettings settings, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.guard = guard;
        this.settings = settings;
        this.http = new Exchange(settings.timeout());
        this.clock = clock;
    }

    /** @return how many have arrived */
    int run(CountyCode county) throws InterruptedException {
        int arrived = 0;
        for (Webhook webhook : webhooks.all(county)) {
            if (webhook.active()) {
                arrived += run(county, webhook);
            }
        }
        return arrived;
    }

    private int run(CountyCode county, Webhook webhook) throws InterruptedException {
        int arrived = 0;
        Instant end = clock.instant().plus(LONGEST_TURN);
        while (true) {
            List<Due> due = deliveries.due(county, webhook.id(), clock.instant(), BATCH);
            for (Due delivery : due) {
                Instant now = clock.instant();
                if (now.isAfter(end)) {
                    return arrived;
                }
                if (!deliveries.taken(county, delivery, now.plus(waitAfter(delivery.attempts())))) {
                    continue;
                }
                if (!sent(county, webhook, delivery, now)) {
                    return arrived;
                }
                arrived++;
            }
            if (due.isEmpty()) {
                return arrived;
            }
        }
    }

    private boolean sent(CountyCode county, Webhook webhook, Due due, Instant now) throws InterruptedException {
        Exchange.Answer answer = answer(county, webhook, due, now);
        Integer status = answer.status();
        boolean arrived = status != null && status / 100 == 2;
        State state =
                arrived ? State.DELIVERED : due.attempts() + 1 >= settings.attempts() ? State.FAILED : State.PENDING;
        deliveries.tried(county, due, state, status, answer.error(), now);
        return arrived;
    }

    private Exchange.Answer answer(CountyCode county, Webhook webhook, Due due, Instant now)
            throws InterruptedException {
        try {
            if (!guard.mayGoTo(guard.checked(webhook.url().toString()))) {
                return new Exchange.Answer(null, "", "AddressRefused");
            }
            return http.send(request(county, webhook, due, now));
        } catch (RuntimeException e) {
            return new Exchange.Answer(null, "", e.getClass().getSimpleName());
        }
    }

    private HttpRequest request(CountyCode county, Webhook webhook, Due due, Instant now) {
        String timestamp = String.valueOf(now.getEpochSecond());
        String secret = webhooks.secret(county, webhook.id());
        return HttpRequest.newBuilder(webhook.url())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Liuchi")
                .header("Liuchi-Delivery", due.id().toString())
                .header("Liuchi-Timestamp", timestamp)
                .header("Liuchi-Signature", webhook.signing().of(secret, timestamp, due.body()))
                .POST(BodyPublishers.ofString(due.body()))
                .build();
    }

    private static Duration waitAfter(int attempts) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }
}
