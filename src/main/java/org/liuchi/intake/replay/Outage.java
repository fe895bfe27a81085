package org.liuchi.intake.replay;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Tells the operator once that the server is away, however many requests wait for it, and once that it is back. */
final class Outage {
    private final String url;
    private final Phrases phrases;
    private final Consumer<String> notices;
    private boolean away;
    private long since;

    /** @param url of the server */
    Outage(String url, Phrases phrases, Consumer<String> notices) {
        this.url = url;
        this.phrases = phrases;
        this.notices = notices;
    }

    synchronized void seen(String trouble, Duration patience) {
        if (!away) {
            away = true;
            since = System.nanoTime();
            notices.accept(
                    phrases.of("server-away", Map.of("url", url, "reason", trouble, "minutes", patience.toMinutes())));
        }
    }

    synchronized void over() {
        if (away) {
            away = false;
            long seconds = Duration.ofNanos(System.nanoTime() - since).toSeconds();
            notices.accept(phrases.of("server-back", Map.of("seconds", seconds)));
        }
    }
}
