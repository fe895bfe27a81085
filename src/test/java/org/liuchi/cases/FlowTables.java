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
import java.util.stream.Stream;
import org.liuchi.TestCounty;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Offer;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.State;

/** Compares a flow with a table of from, action, to and who, whole: every state, every action, everybody. */
final class FlowTables {
    static final List<String> PEOPLE = List.of(
            "reporter",
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
    private final Flow flow;
    private final List<Row> rows;
    private final Instant now;
    private final Instant later;

    /** @param later when the steps are tried, all limits being over */
    FlowTables(TestCounty county, Items items, Stage stage, Flow flow, String table, Instant now, Instant later) {
        this.county = county;
        this.items = items;
        this.stage = stage;
        this.flow = flow;
        this.rows = rows(table);
        this.now = now;
        this.later = later;
    }

    private static List<Row> rows(String table) {
        return table.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+"))
                .map(cells -> new Row(cells[0], cells[1], cells[2], Set.of(Arrays.copyOfRange(cells, 3, cells.length))))
                .toList();
    }

    List<Row> rows() {
        return rows;
    }

    /** Those that end it, too. */
    List<String> states() {
        return rows.stream()
                .flatMap(row -> Stream.of(row.from(), row.to()))
                .distinct()
                .toList();
    }

    void hasEveryRow() {
        assertThat(flow.rows().stream()
                        .filter(row -> !row.starts())
                        .map(row -> row.from() + " " + row.action() + " " + row.to()))
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .map(row -> row.from() + " " + row.action() + " " + row.to())
                        .toList());
        assertThat(flow.states().stream().map(State::name)).containsExactlyInAnyOrderElementsOf(states());
    }

    void isDone(Row row) {
        for (String who : row.who()) {
            assertThat(get(done(row, who)).state()).as(who).isEqualTo(row.to());
        }
    }

    private UUID done(Row row, String who) {
        List<UUID> items = stage.in(row.from(), now);
        UUID item = items.stream()
                .filter(one -> offered(one, who).contains(row.action()))
                .findFirst()
                .orElse(items.getFirst());
        act(item, who, row.action());
        return item;
    }

    /** Where nothing leads on from, one comes by a row. */
    private List<UUID> standing(String state) {
        if (rows.stream().anyMatch(row -> row.from().equals(state))) {
            return stage.in(state, now);
        }
        Row last =
                rows.stream().filter(row -> row.to().equals(state)).findFirst().orElseThrow();
        return List.of(done(last, last.who().stream().sorted().findFirst().orElseThrow()));
    }

    /** All else, whoever tries it. */
    void nothingElseIsDone(String state) {
        UUID item = standing(state).getFirst();
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
        List<UUID> items = standing(state);
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
        return switch (who) {
            case "program" -> new Actor.Program(county.code(), "test");
            case "reporter" -> new Actor.Reporter(county.code(), new UUID(1, 2));
            default -> county.staff(who, later);
        };
    }

    private Item get(UUID item) {
        return items.get(county.code(), item);
    }
}
