package org.liuchi.intake.replay;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** How far it is: a bar on a terminal, elsewhere a line now and then. */
final class Progress implements AutoCloseable {
    private static final long INTERVAL = Duration.ofSeconds(5).toNanos();

    private final long total;
    private final Consumer<String> lines;
    private final Phrases phrases;
    private final @Nullable ProgressBar bar;
    private long done;
    private long told = System.nanoTime();

    Progress(long total, boolean terminal, Consumer<String> lines, Phrases phrases) {
        this.total = total;
        this.lines = lines;
        this.phrases = phrases;
        this.bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName("replay")
                        .setInitialMax(total)
                        .build()
                : null;
    }

    synchronized void step() {
        done++;
        if (bar != null) {
            bar.step();
        } else if (System.nanoTime() - told > INTERVAL) {
            told = System.nanoTime();
            lines.accept(phrases.of("progress", Map.of("done", done, "total", total)));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
