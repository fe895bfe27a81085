package org.liuchi.demo.matters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liuchi.calendar.Calendars;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.cases.Cases.Reported;
import org.liuchi.demo.geography.DemoGrid;
import org.liuchi.demo.staff.Roster;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** Tells all stories, several at a time. */
@Component
public class Performance {
    /** How many stories are told. */
    public static final int STORIES = StoryBook.STORIES;

    private final Calendars calendars;
    private final Storyteller teller;

    Performance(Calendars calendars, Storyteller teller) {
        this.calendars = calendars;
        this.teller = teller;
    }

    /**
     * @param today when the stories end
     * @param told is given 1 after each story, from any thread
     * @return the cases, in the order of their stories
     */
    public List<UUID> play(Roster roster, List<DemoGrid> grids, Instant today, LongConsumer told) {
        List<Story> stories = StoryBook.of(roster, grids, calendars.of(roster.county()), today);
        List<Reported> reported = reported(roster.county(), stories);
        Stages.each(IntStream.range(0, stories.size()).boxed().toList(), number -> {
            teller.tell(roster.county(), number, stories.get(number), reported.get(number));
            told.accept(1);
        });
        return reported.stream().map(one -> one.outcome().item().id()).toList();
    }

    /** Those of one day in their order, since they are numbered in it; the draw of call-backs is made by the number. */
    private List<Reported> reported(CountyCode county, List<Story> stories) {
        Map<LocalDate, List<Integer>> days = IntStream.range(0, stories.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        number -> LocalDate.ofInstant(stories.get(number).reportedAt(), WorkCalendar.ZONE)));
        Map<Integer, Reported> all = new ConcurrentHashMap<>();
        Stages.each(
                days.values(),
                day -> day.forEach(number -> all.put(number, teller.report(county, number, stories.get(number)))));
        return IntStream.range(0, stories.size()).mapToObj(all::get).toList();
    }
}
