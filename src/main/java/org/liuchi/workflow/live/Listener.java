package org.liuchi.workflow.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Actor;
import tools.jackson.databind.json.JsonMapper;

/** One open page. What changes is handed over here; the request's own thread writes it, however slow its reader is. */
final class Listener {
    private static final Duration SILENCE = Duration.ofSeconds(20);
    /** For a page that had to make room: soon enough to come back, too late to push out others in turn. */
    private static final Duration AWAY = Duration.ofMinutes(1);

    private static final JsonMapper JSON = JsonMapper.shared();

    final String token;
    private final BlockingQueue<Counts> news = new ArrayBlockingQueue<>(1);
    private Actor.Staff staff;
    private Instant known;
    private @Nullable Counts told;
    private volatile boolean ended;
    private volatile boolean pushedOut;

    Listener(Actor.Staff staff, String token, Instant now) {
        this.staff = staff;
        this.token = token;
        this.known = now;
    }

    synchronized Actor.Staff staff() {
        return staff;
    }

    /** When it was last looked up what posts the account has. */
    synchronized Instant known() {
        return known;
    }

    synchronized void is(Actor.Staff now, Instant at) {
        staff = now;
        known = at;
    }

    /** Only what differs from what was told last; of two changes at once the later one. */
    synchronized void tell(Counts counts) {
        if (!counts.equals(told)) {
            told = counts;
            news.clear();
            news.add(counts);
        }
    }

    void end() {
        ended = true;
        news.offer(Counts.NONE); // wakes the writer
    }

    void pushOut() {
        pushedOut = true;
        end();
    }

    /** Writes until the session ends, or the page is gone: then writing fails. */
    void write(OutputStream out) throws IOException, InterruptedException {
        while (true) {
            Counts counts = news.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (ended) {
                break;
            }
            send(out, counts == null ? ":\n\n" : "event: counts\ndata: " + JSON.writeValueAsString(counts) + "\n\n");
        }
        if (pushedOut) {
            send(out, "retry: " + AWAY.toMillis() + "\n\n");
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
