package org.liuchi.demo.matters;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.demo.geography.DemoGrid;
import org.liuchi.demo.sheets.Sheet;
import org.liuchi.demo.staff.Body;
import org.liuchi.demo.staff.Roster;

/** All stories of the past 60 days, the same ones for the same roster, grids and day. */
final class StoryBook {
    private static final long SEED = 6_306;
    private static final Duration PERIOD = Duration.ofDays(60);
    private static final int TOLD_ELSEWHERE = 22;
    private static final int SHOWN = 7;
    private static final int TO_LOOK_AT = 5;
    /** The second account of departments in the table. */
    private static final String DEPARTMENT = "城市管理局";

    private static final String FOR_THE_GRID = "楼道";
    static final int STORIES = Plot.ALL.stream().mapToInt(Plot::count).sum() + TOLD_ELSEWHERE + SHOWN + TO_LOOK_AT;
    private static final int AFTER_HOURS = 14 * 60;

    private final Roster roster;
    private final OfficeTime office;
    private final int period;
    private final Random random = new Random(SEED);
    private final Phrases phrases = new Phrases();
    private final Matters matters;

    private StoryBook(Roster roster, List<DemoGrid> grids, WorkCalendar calendar, Instant today) {
        this.roster = roster;
        this.office = OfficeTime.between(today.minus(PERIOD), today, calendar);
        this.period = office.minutes();
        this.matters = new Matters(roster, grids, phrases, random);
    }

    /** In the order in which they were reported. */
    static List<Story> of(Roster roster, List<DemoGrid> grids, WorkCalendar calendar, Instant today) {
        StoryBook book = new StoryBook(roster, grids, calendar, today);
        List<Story> stories = new ArrayList<>();
        for (Plot plot : Plot.ALL) {
            for (int i = 0; i < plot.count(); i++) {
                stories.add(book.story(plot));
            }
        }
        stories.addAll(book.elsewhere());
        stories.addAll(book.shown(grids.getFirst()));
        stories.addAll(book.toLookAt(grids.getFirst()));
        stories.sort(Comparator.comparing(Story::reportedAt));
        return stories;
    }

    private Story story(Plot plot) {
        Matter matter = matters.next();
        Script script = new Script(roster, matter, phrases, random);
        plot.course().accept(script);
        return told(matter, script.scenes(), plot.least(), plot.most());
    }

    private List<Story> elsewhere() {
        List<Map<String, String>> rows = Sheet.rows("elsewhere.csv");
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < TOLD_ELSEWHERE; i++) {
            Map<String, String> row = rows.get(i % rows.size());
            Matter matter = new Matter(
                    matters.place(),
                    row.getOrDefault("category", ""),
                    roster.centre(),
                    "",
                    row.getOrDefault("description", ""),
                    "");
            List<Scene> scenes = new Script(roster, matter, phrases, random)
                    .toldElsewhere(
                            row.getOrDefault("action", ""),
                            row.getOrDefault("choice", ""),
                            row.getOrDefault("message", ""))
                    .scenes();
            stories.add(told(matter, scenes, 0, Integer.MAX_VALUE));
        }
        return stories;
    }

    /** So that the first town, village and grid worker, who stand in the table of accounts, have something to do. */
    private List<Story> shown(DemoGrid first) {
        return matters.handledAt(first).stream()
                .map(matter -> told(matter, onTheDesk(matter).scenes(), 30, 900))
                .toList();
    }

    /** One of each of what stands beside a case, where those who stand in the table of accounts find it. */
    private List<Story> toLookAt(DemoGrid first) {
        Body department = roster.department(DEPARTMENT);
        Matter matter = matters.handledBy(department, first);
        Matter ofTheTown = matters.handledAt(first).stream()
                .filter(one -> one.handler().equals(roster.town(first.town())))
                .findFirst()
                .orElseThrow();
        return List.of(
                toLookAt(matter, Script::askedExtension),
                toLookAt(matter, Script::urged),
                toLookAt(matter, script -> script.answered().verified().closed().ratedBadly()),
                toLookAt(ofTheTown, Script::whistled),
                toLookAt(ofTheTown, Script::calledIn));
    }

    private Story toLookAt(Matter matter, UnaryOperator<Script> course) {
        Script script = new Script(roster, matter, phrases, random).dispatched().accepted();
        return told(matter, course.apply(script).scenes(), 5, 25);
    }

    private Script onTheDesk(Matter matter) {
        Script script = new Script(roster, matter, phrases, random).dispatched().accepted();
        return matter.title().startsWith(FOR_THE_GRID) ? script.passedOn() : script;
    }

    private Story told(Matter matter, List<Scene> scenes, int least, int most) {
        int length = scenes.stream().mapToInt(Scene::after).sum();
        int longest = Math.max(least, period - length);
        int idle = random.nextInt(least, Math.min(longest, most) + 1);
        Instant reported = maybeAfterHours(office.before(length + idle));
        List<Instant> times = new ArrayList<>();
        Instant at = reported;
        for (Scene scene : scenes) {
            at = office.after(at, scene.after());
            times.add(at);
        }
        Reporting reporting = Reporting.of(matter, roster, phrases, random);
        return new Story(
                reporting.raised(),
                reporting.channel(),
                reporting.takenBy(),
                random.nextInt(100) < 3,
                reported,
                scenes,
                times);
    }

    /** Residents also write in the evening: earlier, if hardly any working time lies between. */
    private Instant maybeAfterHours(Instant inOffice) {
        Instant earlier = inOffice.minus(Duration.ofMinutes(random.nextInt(AFTER_HOURS)));
        return office.minutes(earlier, inOffice) <= 30 ? earlier : inOffice;
    }
}
