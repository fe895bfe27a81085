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
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liuchi.Deep;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.supervision.figures.FigureBook;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Offer;
import org.liuchi.workflow.Sweep;
import org.liuchi.workflow.flow.Input;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A county's year, from a seed: matters come in, everybody takes the steps that are offered, people are away, holidays
 * pass. After every step the item has owner and clock, and every deadline is what counting minute by minute says; after
 * every day nothing is loose, and every thirty days the figures are what the histories say.
 */
@IntegrationTest
class YearTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 20);
    private static final int CASES = Deep.times(2_000, 20_000);
    private static final long SEED = Long.getLong("seed", 20_260_105);

    private static final List<String> STAFF =
            List.of("desk", "desk2", "city", "city2", "water", "water2", "town", "village", "grid", "leader");

    private final TestClock clock;
    private final LooseItems loose;
    private final OutboxDrainer drainer;
    private final Items items;
    private final Flows flows;
    private final Histories histories;
    private final Cases cases;
    private final Sweep sweep;
    private final FigureBook figures;
    private final JdbcClient sql;
    private final TestCounty county;
    private final Random random = new Random(SEED);
    private final Drawn drawn;
    private final Shadow shadow = new Shadow();
    private final Map<UUID, UUID> reports = new HashMap<>();
    private final Map<String, Actor> today = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();

    YearTest(
            @Autowired TestCounty.Doors counties,
            @Autowired TestClock clock,
            @Autowired LooseItems loose,
            @Autowired OutboxDrainer drainer,
            @Autowired Items items,
            @Autowired Flows flows,
            @Autowired Histories histories,
            @Autowired Cases cases,
            @Autowired Sweep sweep,
            @Autowired FigureBook figures,
            @Autowired JdbcClient sql) {
        this.clock = clock;
        this.loose = loose;
        this.drainer = drainer;
        this.items = items;
        this.flows = flows;
        this.histories = histories;
        this.cases = cases;
        this.sweep = sweep;
        this.figures = figures;
        this.sql = sql;
        clock.set(FIRST.atStartOfDay().toInstant(ZoneOffset.ofHours(8)));
        county = counties.tinyCounty();
        drawn = new Drawn(random, county);
        county.standIn("city2", "city");
        county.standIn("water2", "water");
    }

    @Test
    void aYearPassesAndNothingFallsOutOfTheLoop() {
        int days = (int) (LAST.toEpochDay() - FIRST.toEpochDay());
        int raised = 0;
        for (int day = 0; day < days; day++) {
            Instant midnight = FIRST.plusDays(day).atStartOfDay().toInstant(ZoneOffset.ofHours(8));
            int until = (int) ((long) CASES * (day + 1) / days);
            away(midnight);
            clock.set(midnight);
            today.clear();
            day(midnight, until - raised);
            raised = until;
            Instant evening = midnight.plus(Duration.ofMinutes(1_439));
            clock.set(evening);
            sweep.run(county.code(), evening);
            while (drainer.drainOnce() > 0) {}
            followAll();
            loose.none(county.code());
            if (day % 30 == 29 || day == days - 1) {
                assertThat(figures.compare(county.code()).different())
                        .as("figures on day %d", day)
                        .isEmpty();
            }
        }

        assertThat(taken.keySet())
                .as("taken %s with seed %d", taken, SEED)
                .contains("dispatch", "object", "overrule", "asCommon", "askReclass", "agree", "askReporter", "reply")
                .contains(
                        "askExtension", "grant", "extend", "endorse", "suspend", "resume", "urge", "lapse", "escalate")
                .contains("dispute", "rework", "rate", "reopen", "reopenAfterCallBack", "record", "mend", "exclude");
    }

    /** Somebody is ill for some days now and then; the work goes to the stand-in. */
    private void away(Instant midnight) {
        if (random.nextInt(10) == 0) {
            String who = List.of("city", "water").get(random.nextInt(2));
            county.absent(who, midnight, midnight.plus(Duration.ofDays(1 + random.nextInt(4))));
        }
    }

    private void day(Instant midnight, int matters) {
        List<Integer> minutes = new ArrayList<>();
        List<UUID> open = open();
        for (int n = 0; n < matters + open.size() / 2 + 2; n++) {
            minutes.add(random.nextInt(1_440));
        }
        Collections.sort(minutes);
        int left = matters;
        for (int minute : minutes) {
            Instant now = midnight.plus(Duration.ofMinutes(minute));
            clock.set(now);
            if (left > 0 && random.nextInt(minutes.size()) < matters) {
                raise(now);
                left--;
            } else if (!open.isEmpty()) {
                step(open.get(random.nextInt(open.size())), now);
            }
        }
        for (; left > 0; left--) {
            raise(midnight.plus(Duration.ofMinutes(1_439)));
        }
    }

    private List<UUID> open() {
        return sql.sql("""
            select id from workflow.item where county_code = :county and (closed_at is null or closed_at > :lately)
            order by opened_at, reference
            """)
                .param("county", county.code().value())
                .param("lately", clock.instant().minus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private void raise(Instant now) {
        int grid = 1 + random.nextInt(2);
        NewCase raised = new NewCase(
                "第" + reports.size() + "件：门口的垃圾没人收",
                new NewCase.Place(null, null, county.ground().bank(grid), null),
                random.nextBoolean()
                        ? new NewCase.Contact("王某", "1380000%04d".formatted(random.nextInt(10_000)))
                        : null,
                random.nextBoolean() ? "city" : "water");
        Cases.Reported reported = cases.report(county.code(), raised, Channel.WEB, null, Walk.receipt(), now);
        Item item = reported.outcome().item();
        reports.put(item.id(), cases.reportId(county.code(), reported.publicCode()));
        follow(item);
    }

    private void step(UUID id, Instant now) {
        Item item = items.get(county.code(), id);
        List<String> people = new ArrayList<>(STAFF);
        if (reports.containsKey(id)) {
            people.add("reporter");
        }
        Collections.shuffle(people, random);
        for (String who : people) {
            Actor actor = actor(who, id);
            List<Offer> offers = items.offers(item, actor, now);
            if (!offers.isEmpty()) {
                take(item, actor, drawn.chosen(offers), now);
                return;
            }
        }
    }

    /** Who holds or stands in for a post is known for the day. */
    private Actor actor(String who, UUID id) {
        return who.equals("reporter")
                ? new Actor.Reporter(county.code(), Objects.requireNonNull(reports.get(id)))
                : today.computeIfAbsent(who, login -> county.staff(login, clock.instant()));
    }

    private void take(Item before, Actor actor, Offer offer, Instant now) {
        Map<String, Object> input = new HashMap<>();
        for (Input asked : offer.inputs()) {
            if (asked.required()) {
                input.put(asked.name(), drawn.value(asked, now));
            }
        }
        try {
            followAround(items.act(new Act(
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
            assertThat(items.get(county.code(), before.id()).version())
                    .as("%s was refused (%s) and changed something", offer.action(), refused.facts())
                    .isEqualTo(before.version());
        }
    }

    /** The item, and what the step has begun or done elsewhere in the same transaction. */
    private void followAround(Item item) {
        follow(item);
        items.children(county.code(), item.id()).forEach(this::follow);
        if (item.parent() != null) {
            follow(items.get(county.code(), item.parent()));
        }
    }

    /** What listeners have begun or done. */
    private void followAll() {
        sql
                .sql("""
                    select id, version from workflow.item
                    where county_code = :county and (closed_at is null or closed_at > :lately)
                    """)
                .param("county", county.code().value())
                .param("lately", clock.instant().minus(Duration.ofDays(5)).atOffset(ZoneOffset.UTC))
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getInt("version")))
                .list()
                .stream()
                .filter(one -> shadow.followed(one.getKey()) < one.getValue())
                .forEach(one -> follow(items.get(county.code(), one.getKey())));
    }

    private void follow(Item item) {
        int before = shadow.followed(item.id());
        if (before < item.version()) {
            assertThat(item.open()).isEqualTo(item.owner() != null && item.dueAt() != null);
            List<HistoryEntry> history = histories.of(county.code(), item.id());
            history.stream()
                    .filter(entry -> entry.seq() > before)
                    .forEach(entry -> taken.merge(entry.action(), 1, Integer::sum));
            shadow.follow(flows.of(item), history, item);
        }
    }
}
