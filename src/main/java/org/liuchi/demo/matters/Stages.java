package org.liuchi.demo.matters;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Several at a time. */
final class Stages {
    private static final int STAGES = 4;

    private Stages() {}

    /** Ends when all are done, or with the first failure. */
    static <T> void each(Collection<T> all, Consumer<T> work) {
        try (ExecutorService stages = Executors.newFixedThreadPool(STAGES)) {
            List<Future<?>> running = new ArrayList<>();
            all.forEach(one -> running.add(stages.submit(() -> work.accept(one))));
            finish(running, stages);
        }
    }

    private static void finish(List<Future<?>> running, ExecutorService stages) {
        try {
            for (Future<?> story : running) {
                story.get();
            }
        } catch (ExecutionException e) {
            stages.shutdownNow();
            throw new IllegalStateException("A story of the demo can't be told", e.getCause());
        } catch (InterruptedException e) {
            stages.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
