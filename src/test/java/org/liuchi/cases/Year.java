package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Offer;
import org.liuchi.workflow.Sweep;
import org.liuchi.workflow.flow.Input;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A county's year, from a seed: matters come in, everybody takes the steps that are offered, people are away, holidays
 * pass. The same seed plays the same year.
 */
final class Year {
    static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    static final LocalDate LAST = LocalDate.of(2026, 12, 20);
    static final int DAYS = (int) (LAST.toEpochDay() - FIRST.toEpochDay());

    private static final Duration EVENING = Duration.ofMinutes(1_439);
    private static final List<String> STAFF =
            List.of("desk", "desk2", "city", "city2", "water", "water2", "town", "village", "grid", "leader");

    private final Doors doors;
    private final TestCounty county;
    private final Random random;
    private final Drawn drawn;
    private final Watch watch;
    private final Map<String, Actor> today = new HashMap<>();
    private int raised;

    /** Found by the tests' component scan. */
    @Component
    record Doors(
            TestCounty.Doors counties,
            Watch.Doors watch,
            TestClock clock,
            Items items,
            Cases cases,
            Sweep sweep,
            OutboxDrainer drainer,
            JdbcClient sql) {}

    Year(Doors doors, long seed) {
        this.doors = doors;
        doors.clock().set(midnight(0));
        county = doors.counties().tinyCounty();
        county.standIn("city2", "city");
        county.standIn("water2", "water");
        random = new Random(seed);
        drawn = new Drawn(random, county, this::openCases);
        watch = new Watch(doors.watch(), county.code());
    }

    TestCounty county() {
        return county;
    }

    Watch watch() {
        return watch;
    }

    private static Instant midnight(int day) {
        return FIRST.plusDays(day).atStartOfDay().toInstant(ZoneOffset.ofHours(8));
    }

    /**
     * One day and its evening, when clocks are swept and the outbox is drained.
     *
     * @param matters that come in on it
     */
    void day(int day, int matters) {
        Instant midnight = midnight(day);
        away(midnight);
        doors.clock().set(midnight);
        today.clear();
        minutes(midnight, matters);
        Instant evening = midnight.plus(EVENING);
        doors.clock().set(evening);
        doors.sweep().run(county.code(), evening);
        while (doors.drainer().drainOnce() > 0) {}
        watch.all();
    }

    /** Somebody is ill for some days now and then; the work goes to the stand-in. */
    private void away(Instant midnight) {
        if (random.nextInt(10) == 0) {
            String who = List.of("city", "water").get(random.nextInt(2));
            county.absent(who, midnight, midnight.plus(Duration.ofDays(1 + random.nextInt(4))));
        }
    }

    private void minutes(Instant midnight, int matters) {
        List<UUID> open = open(midnight);
        List<Integer> minutes = new ArrayList<>();
        for (int n = 0; n < matters + open.size() / 2 + 2; n++) {
            minutes.add(random.nextInt(1_440));
        }
        Collections.sort(minutes);
        int left = matters;
        for (int minute : minutes) {
            Instant now = midnight.plus(Duration.ofMinutes(minute));
            doors.clock().set(now);
            if (left > 0 && random.nextInt(minutes.size()) < matters) {
                raise(now);
                left--;
            } else if (!open.isEmpty()) {
                step(open.get(random.nextInt(open.size())), now);
            }
        }
        for (; left > 0; left--) {
            raise(midnight.plus(EVENING));
        }
    }

    /** What is open or was closed a short time ago. */
    private List<UUID> open(Instant now) {
        return doors.sql()
                .sql("""
                    select id from workflow.item where county_code = :county and (closed_at is null or closed_at > :lately)
                    order by opened_at, reference, kind
                    """)
                .param("county", county.code().value())
                .param("lately", now.minus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<String> openCases() {
        return doors.sql()
                .sql("""
                    select reference from workflow.item
                    where county_code = :county and kind = 'case' and closed_at is null order by reference
                    """)
                .param("county", county.code().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void raise(Instant now) {
        int grid = 1 + random.nextInt(2);
        NewCase matter = new NewCase(
                "第" + raised++ + "件：门口的垃圾没人收",
                new NewCase.Place(null, null, county.ground().bank(grid), null),
                random.nextBoolean()
                        ? new NewCase.Contact("王某", "1380000%04d".formatted(random.nextInt(10_000)))
                        : null,
                random.nextBoolean() ? "city" : "water");
        watch.around(doors.cases()
                .report(county.code(), matter, Channel.WEB, null, Walk.receipt(), now)
                .outcome()
                .item());
    }

    private void step(UUID id, Instant now) {
        Item item = doors.items().get(county.code(), id);
        List<Actor> people = new ArrayList<>();
        STAFF.forEach(who -> people.add(today.computeIfAbsent(who, login -> county.staff(login, now))));
        if (item.kind().equals(CaseFlow.KIND)) {
            reporter(id).ifPresent(people::add);
        }
        Collections.shuffle(people, random);
        for (Actor who : people) {
            Optional<Offer> offer = drawn.chosen(doors.items().offers(item, who, now));
            if (offer.isPresent()) {
                take(item, who, offer.get(), now);
                return;
            }
        }
    }

    /** One of those who follow the case. */
    private Optional<Actor> reporter(UUID id) {
        List<UUID> reports = doors.sql()
                .sql("""
                    select r.id from cases.report r
                    join workflow.item i on i.county_code = r.county_code and i.id = r.own_case_id
                    where r.county_code = :county and r.case_id = :case and r.withdrawn_at is null order by i.reference
                    """)
                .param("county", county.code().value())
                .param("case", id)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        return reports.isEmpty()
                ? Optional.empty()
                : Optional.of(new Actor.Reporter(county.code(), reports.get(random.nextInt(reports.size()))));
    }

    private void take(Item before, Actor actor, Offer offer, Instant now) {
        Map<String, Object> input = new HashMap<>();
        for (Input asked : offer.inputs()) {
            if (asked.required() || drawn.alsoFills(asked)) {
                input.put(asked.name(), drawn.value(asked, now));
            }
        }
        try {
            watch.around(doors.items()
                    .act(new Act(
                            county.code(),
                            before.id(),
                            offer.action(),
                            before.version(),
                            actor,
                            input,
                            Walk.receipt(),
                            now))
                    .item());
        } catch (Problem refused) {
            assertThat(doors.items().get(county.code(), before.id()).version())
                    .as("%s was refused (%s) and changed something", offer.action(), refused.facts())
                    .isEqualTo(before.version());
        }
    }
}
