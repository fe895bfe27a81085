package org.liuchi.intake.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Plays the rows of a file, several at a time, until the end or until going on makes no sense. */
final class Performance {
    private static final int IN_FLIGHT = 8;

    private final Journey journey;
    private final Tally tally;
    private final Progress progress;
    private final Semaphore places = new Semaphore(IN_FLIGHT);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    Performance(Journey journey, Tally tally, Progress progress) {
        this.journey = journey;
        this.tally = tally;
        this.progress = progress;
    }

    /** @throws Ended when the server doesn't come back; all rows that were begun have ended */
    void of(MessageFile file, long limit, Pace pace) {
        try (Rows rows = file.rows();
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < limit && rows.hasNext() && failure.get() == null; i++) {
                Row row = rows.next();
                tally.read();
                switch (row) {
                    case Row.Bad bad -> {
                        tally.refused(bad.line(), bad.reason());
                        progress.step();
                    }
                    case Row.Message message -> {
                        pace.await();
                        places.acquireUninterruptibly();
                        people.execute(() -> play(message));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RuntimeException ended = failure.get();
        if (ended != null) {
            throw ended;
        }
    }

    private void play(Row.Message message) {
        try {
            journey.play(message);
            progress.step();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        } finally {
            places.release();
        }
    }
}
