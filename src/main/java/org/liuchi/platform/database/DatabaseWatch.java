package org.liuchi.platform.database;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.liuchi.platform.BothLanguages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded server again when it has ended by itself: killed, crashed, out of memory. Every second it is
 * looked at: quicker than the notice that Java gives of a process that isn't its child, and true also where nobody
 * reaps the dead. Meanwhile requests are told to come again (503).
 */
final class DatabaseWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** A full disk is often cleared within a quarter of an hour. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10));

    private final EmbeddedServer server;
    private final List<Duration> pauses;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("database-watch").factory());
    private int failures;

    /** @param pauses after each start that failed; after the last one it is given up */
    DatabaseWatch(EmbeddedServer server, List<Duration> pauses) {
        this.server = server;
        this.pauses = pauses;
        later(this::look, LOOK);
    }

    private void look() {
        if (server.runs()) {
            later(this::look, LOOK);
        } else {
            LOG.warn(BothLanguages.line("database-ended", Map.of("logs", server.logs())));
            restart();
        }
    }

    private void restart() {
        try {
            server.start();
            failures = 0;
            LOG.info(BothLanguages.line("database-runs-again", Map.of()));
            later(this::look, LOOK);
        } catch (IOException | RuntimeException e) {
            failed(e);
        }
    }

    private void failed(Exception e) {
        if (failures == pauses.size()) {
            LOG.error(BothLanguages.line("database-given-up", Map.of("logs", server.logs())), e);
        } else {
            LOG.warn(BothLanguages.line("database-not-back", Map.of("reason", String.valueOf(e.getMessage()))));
            later(this::restart, pauses.get(failures++));
        }
    }

    private void later(Runnable step, Duration pause) {
        if (!thread.isShutdown()) {
            var _ = thread.schedule(step, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Afterwards nothing is started any more; waits for a start that is under way. */
    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
