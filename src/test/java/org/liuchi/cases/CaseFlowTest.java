package org.liuchi.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Offer;
import org.liuchi.workflow.flow.State;
import org.springframework.beans.factory.annotation.Autowired;

/** The loop of a case, whole: every state, every action, everybody; what the table doesn't allow changes nothing. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
@Covers("TC-41")
class CaseFlowTest {
    /** {@code city} handles the case (its post owns it in the middle of the loop), {@code city2} is a colleague, {@code cityAuditor} none. */
    private static final List<String> PEOPLE = List.of(
            "reporter",
            "desk",
            "city",
            "city2",
            "cityAuditor",
            "water",
            "town",
            "village",
            "grid",
            "leader",
            "system",
            "security",
            "auditor",
            "program");

    private static final Instant NOW = TestClock.START;

    /** When the three working days for verifying are over, and the month for reopening isn't. */
    private static final Instant LATER = NOW.plus(Duration.ofDays(7));

    record Row(String from, String action, String to, Set<String> who) {}

    private static final List<Row> ROWS = CaseFlowTable.ROWS
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.split("\\s+"))
            .map(cells -> new Row(cells[0], cells[1], cells[2], Set.of(Arrays.copyOfRange(cells, 3, cells.length))))
            .toList();

    private static final Set<String> ACTIONS = Stream.concat(
                    ROWS.stream().map(Row::action), Stream.of("report", "settle"))
            .collect(toSet());

    private final TestCounty county;
    private final Items items;
    private final Histories histories;
    private final Walk walk;

    CaseFlowTest(
            @Autowired TestCounty.Doors counties,
            @Autowired Cases cases,
            @Autowired ContactEntry contacts,
            @Autowired Items items,
            @Autowired Histories histories,
            @Autowired TestClock clock) {
        clock.set(NOW);
        county = counties.tinyCounty();
        this.items = items;
        this.histories = histories;
        walk = new Walk(county, cases, items, contacts);
    }

    static List<String> states() {
        return CaseFlowTable.STATES;
    }

    static List<Row> rows() {
        return ROWS;
    }

    @Test
    void theTableHasEveryRowOfTheFlowAndNoOther() {
        assertThat(CaseFlow.flow().rows().stream()
                        .filter(row -> !row.starts())
                        .map(row -> row.from() + " " + row.action() + " " + row.to()))
                .containsExactlyInAnyOrderElementsOf(ROWS.stream()
                        .map(row -> row.from() + " " + row.action() + " " + row.to())
                        .toList());
        assertThat(CaseFlow.flow().states()).extracting(State::name).containsExactlyElementsOf(CaseFlowTable.STATES);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatTheTableAllowsIsDone(Row row) {
        for (String who : row.who()) {
            Walk.Raised raised = walk.in(row.from(), NOW);
            prepare(raised, who);
            int version = item(raised).version();

            walk.act(
                    raised,
                    CaseFlowTable.ONCE_PREPARED.getOrDefault(who, who),
                    row.action(),
                    walk.input(row.action()),
                    row.action().equals("object") ? NOW : LATER);

            assertThat(item(raised).state()).as(who).isEqualTo(row.to());
            assertThat(item(raised).version()).as(who).isEqualTo(version + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("states")
    void whatTheTableDoesNotAllowChangesNothing(String state) {
        Walk.Raised raised = walk.in(state, NOW);
        Item before = item(raised);

        for (String action : ACTIONS) {
            Optional<Row> row = ROWS.stream()
                    .filter(one -> one.from().equals(state) && one.action().equals(action))
                    .findFirst();
            for (String who : PEOPLE) {
                if (row.isEmpty() || !row.get().who().contains(who)) {
                    Problem problem = catchThrowableOfType(
                            Problem.class, () -> walk.act(raised, who, action, walk.input(action), LATER));

                    assertThat(problem).as("%s by %s", action, who).isNotNull();
                    assertThat(problem.kind())
                            .as("%s by %s", action, who)
                            .isEqualTo(
                                    row.isEmpty()
                                            ? Problem.Kind.NOT_NOW
                                            : row.get().who().stream()
                                                            .map(CaseFlowTable.ONCE_PREPARED::get)
                                                            .anyMatch(who::equals)
                                                    ? Problem.Kind.REFUSED
                                                    : Problem.Kind.FORBIDDEN);
                    assertThat(item(raised)).as("%s by %s", action, who).isEqualTo(before);
                }
            }
        }
        assertThat(histories.of(county.code(), raised.id())).hasSize(before.version());
    }

    @ParameterizedTest
    @MethodSource("states")
    void everybodyIsOfferedWhatTheyMayDoAndNothingElse(String state) {
        Walk.Raised raised = walk.in(state, NOW);
        Map<String, Set<String>> allowed = ROWS.stream()
                .filter(row -> row.from().equals(state))
                .flatMap(row -> row.who().stream().map(who -> Map.entry(who, row.action())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));

        for (String who : PEOPLE) {
            // an objection is possible on the first day, some endings only when a limit is over
            assertThat(Stream.of(NOW, LATER)
                            .flatMap(time -> items.offers(item(raised), actor(who), time).stream())
                            .map(Offer::action)
                            .collect(toSet()))
                    .as(who)
                    .containsExactlyInAnyOrderElementsOf(new TreeSet<>(allowed.getOrDefault(who, Set.of())));
        }
    }

    private void prepare(Walk.Raised raised, String who) {
        switch (who) {
            case Walk.ONE_OF_SEVERAL -> walk.joined(raised, NOW);
            case "withOrder" ->
                walk.act(raised, "desk", "noteOrder", Map.of("system", "CITY_12345", "order", "12345-1"), LATER);
            default -> {}
        }
    }

    private Actor actor(String who) {
        return switch (who) {
            case "reporter" -> new Actor.Reporter(county.code(), new UUID(1, 2));
            case "program" -> new Actor.Program(county.code(), "test");
            default -> county.staff(who, LATER);
        };
    }

    private Item item(Walk.Raised raised) {
        return items.get(county.code(), raised.id());
    }
}
