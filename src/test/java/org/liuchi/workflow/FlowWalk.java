package org.liuchi.workflow;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.flow.Flow;

/**
 * A flow against its table, whole: every state, every action, everybody. The table is written by hand, a line a row
 * ({@code from action to who who}), so that nobody changes the flow without changing it; what the table doesn't allow
 * changes nothing.
 *
 * @param people everybody who could try, by login; {@code reporter} is the person with the code
 * @param actors who somebody is
 * @param inputs what an action asks for in a state, filled in as it should be
 */
public record FlowWalk(
        CountyCode county,
        Items items,
        Flow flow,
        String table,
        List<String> people,
        Function<String, Actor> actors,
        BiFunction<String, String, Map<String, Object>> inputs) {

    /** One line of the table. */
    public record Line(String from, String action, String to, Set<String> who) {
        @Override
        public String toString() {
            return from + " " + action + " " + to;
        }
    }

    public static List<Line> lines(String table) {
        return table.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+"))
                .map(cells ->
                        new Line(cells[0], cells[1], cells[2], Set.of(Arrays.copyOfRange(cells, 3, cells.length))))
                .toList();
    }

    public static List<String> states(String table) {
        return lines(table).stream()
                .flatMap(line -> Stream.of(line.from(), line.to()))
                .distinct()
                .toList();
    }

    /** No row and no state of the flow is missing in the table, and none is too many. */
    public void hasEveryRow() {
        assertThat(flow.rows().stream()
                        .filter(row -> !row.starts())
                        .map(row -> row.from() + " " + row.action() + " " + row.to()))
                .containsExactlyInAnyOrderElementsOf(
                        lines(table).stream().map(Line::toString).toList());
        assertThat(flow.states().stream().map(state -> state.name()))
                .containsExactlyInAnyOrderElementsOf(states(table));
    }

    /** Everybody named in the line does it, each with an item of their own that stands in its first state. */
    public void does(Line line, Function<String, Item> standing, Instant now) {
        for (String who : line.who()) {
            Item item = standing.apply(line.from());
            act(item, who, line.action(), now);
            Item after = items.get(county, item.id());
            assertThat(after.state()).as("%s by %s", line, who).isEqualTo(line.to());
            assertThat(after.version()).as("%s by %s", line, who).isEqualTo(item.version() + 1);
        }
    }

    /** Nobody does anything in this state that the table doesn't say. */
    public void refusesTheRest(Item standing, Histories histories, Instant now) {
        Item item = items.get(county, standing.id());
        Set<String> actions = flow.rows().stream().map(row -> row.action()).collect(toSet());
        for (String action : actions) {
            Optional<Line> line = lines(table).stream()
                    .filter(one ->
                            one.from().equals(item.state()) && one.action().equals(action))
                    .findFirst();
            for (String who : people) {
                if (line.isEmpty() || !line.get().who().contains(who)) {
                    Problem problem = catchThrowableOfType(Problem.class, () -> act(item, who, action, now));
                    assertThat(problem)
                            .as("%s %s by %s", item.state(), action, who)
                            .isNotNull();
                    assertThat(List.of(Problem.Kind.NOT_NOW, Problem.Kind.FORBIDDEN, Problem.Kind.REFUSED))
                            .as("%s %s by %s", item.state(), action, who)
                            .contains(problem.kind());
                    assertThat(items.get(county, item.id())).isEqualTo(item);
                }
            }
        }
        assertThat(histories.of(county, item.id())).hasSize(item.version());
    }

    /** Everybody is offered what the table says and nothing else. */
    public void offers(Item item, Instant now) {
        for (String who : people) {
            assertThat(items.offers(item, actors.apply(who), now).stream().map(Offer::action))
                    .as("%s in %s", who, item.state())
                    .containsExactlyInAnyOrderElementsOf(lines(table).stream()
                            .filter(line -> line.from().equals(item.state())
                                    && line.who().contains(who))
                            .map(Line::action)
                            .toList());
        }
    }

    private void act(Item item, String who, String action, Instant now) {
        items.act(new Commands.Act(
                county,
                item.id(),
                action,
                null,
                actors.apply(who),
                inputs.apply(item.state(), action),
                new Receipt(UUID.randomUUID().toString(), "same"),
                now));
    }
}
