package org.liuchi.demo.matters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.liuchi.calendar.Calendars;
import org.liuchi.demo.geography.DemoGrid;
import org.liuchi.demo.staff.Roster;
import org.springframework.stereotype.Component;

/** Tells all stories, several at a time. */
@Component
public class Performance {
    /** How many stories are told. */
    public static final int STORIES = StoryBook.STORIES;

    private static final int STAGES = 4;

    private final Calendars calendars;
    private final Storyteller teller;

    Performance(Calendars calendars, Storyteller teller) {
        this.calendars = calendars;
        this.teller = teller;
    }

    /**
     * @param today when the stories end
     * @param told is given 1 after each story, from any thread
     */
    public void play(Roster roster, List<DemoGrid> grids, Instant today, LongConsumer told) {
        List<Story> stories = StoryBook.of(roster, grids, calendars.of(roster.county()), today);
        try (ExecutorService stages = Executors.newFixedThreadPool(STAGES)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < stories.size(); i++) {
                int number = i;
                running.add(stages.submit(() -> {
                    teller.tell(roster.county(), number, stories.get(number));
                    told.accept(1);
                }));
            }
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
