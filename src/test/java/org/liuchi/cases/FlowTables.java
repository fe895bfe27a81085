package org.liuchi.cases;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liuchi.TestCounty;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Offer;
import org.liuchi.workflow.flow.Flow;

/** Compares a flow with a table of from, action, to and who, whole: every state, every action, everybody. */
final class FlowTables {
    static final List<String> PEOPLE = List.of(
            "desk",
            "city",
            "city2",
            "cityAuditor",
            "water",
            "water2",
            "town",
            "village",
            "grid",
            "leader",
            "system",
            "security",
            "auditor",
            "program");

    record Row(String from, String action, String to, Set<String> who) {}

    /** Brings items into a state, in each of the circumstances in which rows differ, and fills in what actions ask. */
    interface Stage {
        List<UUID> in(String state, Instant now);

        Map<String, ?> input(String action);
    }

    private final TestCounty county;
    private final Items items;
    private final Stage stage;
    private final List<Row> rows;
    private final Instant now;
    private final Instant later;

    /** @param later when the steps are tried, all limits being over */
    FlowTables(TestCounty county, Items items, Stage stage, List<Row> rows, Instant now, Instant later) {
        this.county = county;
        this.items = items;
        this.stage = stage;
        this.rows = rows;
        this.now = now;
        this.later = later;
    }

    static List<Row> rows(String table) {
        return table.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+"))
                .map(cells -> new Row(cells[0], cells[1], cells[2], Set.of(Arrays.copyOfRange(cells, 3, cells.length))))
                .toList();
    }

    static List<String> states(List<Row> rows) {
        return rows.stream().map(Row::from).distinct().toList();
    }

    void hasEveryRowOf(Flow flow) {
        assertThat(flow.rows().stream()
                        .filter(row -> !row.starts())
                        .map(row -> row.from() + " " + row.action() + " " + row.to()))
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .map(row -> row.from() + " " + row.action() + " " + row.to())
                        .toList());
    }

    void isDone(Row row) {
        for (String who : row.who()) {
            List<UUID> items = stage.in(row.from(), now);
            UUID item = items.stream()
                    .filter(one -> offered(one, who).contains(row.action()))
                    .findFirst()
                    .orElse(items.getFirst());

            act(item, who, row.action());

            assertThat(get(item).state()).as(who).isEqualTo(row.to());
        }
    }

    /** All else, whoever tries it. */
    void nothingElseIsDone(String state) {
        UUID item = stage.in(state, now).getFirst();
        Item before = get(item);
        for (String action : rows.stream().map(Row::action).collect(toSet())) {
            List<Row> row = rows.stream()
                    .filter(one -> one.from().equals(state) && one.action().equals(action))
                    .toList();
            for (String who : PEOPLE) {
                if (row.stream().noneMatch(one -> one.who().contains(who))) {
                    Problem problem = catchThrowableOfType(Problem.class, () -> act(item, who, action));
                    assertThat(problem).as("%s by %s", action, who).isNotNull();
                    assertThat(problem.kind())
                            .as("%s by %s", action, who)
                            .isEqualTo(row.isEmpty() ? Problem.Kind.NOT_NOW : Problem.Kind.FORBIDDEN);
                }
            }
        }
        assertThat(get(item)).isEqualTo(before);
    }

    void everybodyIsOfferedTheirs(String state) {
        List<UUID> items = stage.in(state, now);
        for (String who : PEOPLE) {
            assertThat(items.stream()
                            .flatMap(item -> offered(item, who).stream())
                            .collect(toSet()))
                    .as(who)
                    .isEqualTo(rows.stream()
                            .filter(row -> row.from().equals(state) && row.who().contains(who))
                            .map(Row::action)
                            .collect(toSet()));
        }
    }

    private List<String> offered(UUID item, String who) {
        return items.offers(get(item), actor(who), later).stream()
                .map(Offer::action)
                .toList();
    }

    private void act(UUID item, String who, String action) {
        items.act(new Act(county.code(), item, action, null, actor(who), stage.input(action), Walk.receipt(), later));
    }

    private Actor actor(String who) {
        return who.equals("program") ? new Actor.Program(county.code(), "test") : county.staff(who, later);
    }

    private Item get(UUID item) {
        return items.get(county.code(), item);
    }
}
