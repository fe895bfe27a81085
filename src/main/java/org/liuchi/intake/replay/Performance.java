package org.liuchi.intake.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.liuchi.intake.replay.Row.Message;

/** Plays the rows of a file, several at a time, until the end or until going on makes no sense. */
final class Performance {
    private static final int IN_FLIGHT = 8;
    private static final int MOST_TOGETHER = 20;

    private final Journey journey;
    private final Shares shares;
    private final Tally tally;
    private final Progress progress;
    private final Semaphore places = new Semaphore(IN_FLIGHT);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    Performance(Journey journey, Shares shares, Tally tally, Progress progress) {
        this.journey = journey;
        this.shares = shares;
        this.tally = tally;
        this.progress = progress;
    }

    /** @throws Ended when the server doesn't come back; all rows that were begun have ended */
    void of(MessageFile file, long limit, Pace pace) {
        try (Rows rows = file.rows();
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Message> together = new ArrayList<>();
            for (long i = 0; i < limit && rows.hasNext() && failure.get() == null; i++) {
                Row row = rows.next();
                tally.read();
                switch (row) {
                    case Row.Bad bad -> {
                        tally.refused(bad.line(), bad.reason());
                        progress.step();
                    }
                    case Message message -> {
                        pace.await();
                        if (!shares.of(message).merges() || together.size() == MOST_TOGETHER) {
                            play(together, people);
                        }
                        together.add(message);
                    }
                }
            }
            play(together, people);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RuntimeException ended = failure.get();
        if (ended != null) {
            throw ended;
        }
    }

    /** Rows that follow each other and say the same: the first is open until the others are merged into it. */
    private void play(List<Message> together, ExecutorService people) {
        if (!together.isEmpty()) {
            List<Message> party = List.copyOf(together);
            together.clear();
            places.acquireUninterruptibly();
            people.execute(() -> play(party));
        }
    }

    private void play(List<Message> party) {
        try {
            journey.play(party.getFirst(), party.subList(1, party.size()));
            party.forEach(_ -> progress.step());
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        } finally {
            places.release();
        }
    }
}
