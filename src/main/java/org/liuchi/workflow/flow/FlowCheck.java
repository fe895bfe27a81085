package org.liuchi.workflow.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.liuchi.platform.yaml.DefinitionError;

/**
 * Whether a flow holds together: no dead end, no unreachable state, every open state with an owner rule and a running
 * clock, every row with somebody who may take it, every name known. All faults at once, each with file and row.
 */
public final class FlowCheck {
    private final Flow flow;
    private final Names names;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> clocks = new HashSet<>();

    private FlowCheck(Flow flow, Names names) {
        this.flow = flow;
        this.names = names;
    }

    /** The names that modules have registered. */
    public record Names(Set<String> owners, Set<String> guards, Set<String> effects, Map<String, Set<String>> facts) {
        public Names(Set<String> owners, Set<String> guards, Set<String> effects) {
            this(owners, guards, effects, Map.of());
        }
    }

    /** @throws DefinitionError with every fault */
    public static Flow check(Flow flow, Names names) {
        FlowCheck check = new FlowCheck(flow, names);
        check.clocks();
        flow.states().forEach(check::state);
        flow.rows().forEach(check::row);
        check.once(flow.states().stream().map(State::name), "state");
        check.once(flow.rows().stream().map(row -> row.from() + " + " + row.action()), "row");
        if (flow.rows().stream().filter(Row::starts).count() == 0) {
            check.faults.add(flow.name() + " has no row that starts an item (from: '')");
        }
        if (check.faults.isEmpty()) {
            check.reachable();
            check.deadEnds();
        }
        if (!check.faults.isEmpty()) {
            throw new DefinitionError(check.faults);
        }
        return flow;
    }

    private void clocks() {
        for (ClockRule clock : flow.clocks()) {
            need(clocks.add(clock.name()), flow.name(), "clock " + clock.name() + " stands twice");
            clock.special().forEach(special -> faults.addAll(special.faults(names.facts())));
        }
    }

    private void state(State state) {
        String at = state.source();
        Stream.concat(state.runs().stream(), state.pauses().stream())
                .filter(clock -> !clocks.contains(clock))
                .forEach(clock -> faults.add(at + " unknown clock " + clock));
        if (state.open()) {
            need(
                    knownOwner(state.owner()),
                    at,
                    "open state " + state.name() + " has no known owner rule ("
                            + (state.owner().isEmpty() ? "none" : state.owner()) + ")");
            need(!state.runs().isEmpty(), at, "open state " + state.name() + " runs no clock");
            need(state.phase() != Phase.CLOSED, at, "open state " + state.name() + " has phase CLOSED");
        } else {
            need(
                    state.owner().isEmpty()
                            && state.runs().isEmpty()
                            && state.pauses().isEmpty(),
                    at,
                    "state " + state.name() + " is not open, so it has neither owner nor clock");
            need(state.phase() == Phase.CLOSED, at, "state " + state.name() + " is not open but has an open phase");
        }
    }

    private boolean knownOwner(String rule) {
        return rule.equals(State.KEEP)
                || names.owners().contains(rule)
                || Performer.fact(rule).isPresent();
    }

    private void row(Row row) {
        String at = row.source();
        need(row.starts() || flow.find(row.from()).isPresent(), at, "unknown state " + row.from());
        need(flow.find(row.to()).isPresent(), at, "unknown state " + row.to());
        need(!row.by().isEmpty(), at, "nobody may take " + row.action());
        need(row.owner().isEmpty() || knownOwner(row.owner()), at, "unknown owner rule " + row.owner());
        unknown(row.guards(), names.guards(), at, "guard");
        unknown(row.effects(), names.effects(), at, "effect");
        unknown(row.restarts(), clocks, at, "clock");
        need(row.afterClock().isEmpty() || clocks.contains(row.afterClock()), at, "unknown clock " + row.afterClock());
        need(row.limit() >= 0, at, "a limit can't be negative");
        need(!(row.optional() && !row.law().isEmpty()), at, "a row that the law asks for can't be optional");
        Set<String> seen = new HashSet<>();
        row.inputs().forEach(input -> {
            need(seen.add(input.name()), at, "input " + input.name() + " stands twice");
            need(
                    (input.kind() != Input.Kind.TEXT && input.kind() != Input.Kind.CODE) || input.max() > 0,
                    at,
                    "text " + input.name() + " has no longest length");
            need(
                    input.kind() != Input.Kind.CHOICE || !input.choices().isEmpty(),
                    at,
                    "choice " + input.name() + " offers nothing");
        });
        if (!row.starts()
                && flow.find(row.from()).isPresent()
                && flow.find(row.to()).isPresent()) {
            State from = flow.state(row.from());
            State to = flow.state(row.to());
            need(from.kind() != State.Kind.FINAL, at, "nothing leaves the final state " + from.name());
            need(row.within() == null || from.kind() == State.Kind.CLOSED, at, "'within' counts from closing");
            need(
                    from.open()
                            || !to.owner().equals(State.KEEP)
                            || !row.owner().isEmpty(),
                    at,
                    "a closed item has no owner that " + to.name() + " could keep");
        } else if (row.starts() && flow.find(row.to()).isPresent()) {
            need(!flow.state(row.to()).owner().equals(State.KEEP), at, "a new item has no owner to keep");
        }
    }

    private void reachable() {
        Set<String> reached = walk(
                flow.rows().stream().filter(Row::starts).map(Row::to).toList(),
                state -> flow.from(state).map(Row::to));
        flow.states().stream()
                .filter(state -> !reached.contains(state.name()))
                .forEach(state -> faults.add(state.source() + " state " + state.name() + " can't be reached"));
    }

    private void deadEnds() {
        Set<String> ending = walk(
                flow.states().stream()
                        .filter(state -> !state.open())
                        .map(State::name)
                        .toList(),
                state -> flow.rows().stream()
                        .filter(row -> row.to().equals(state))
                        .map(Row::from));
        flow.states().stream()
                .filter(state -> !ending.contains(state.name()))
                .forEach(state -> faults.add(state.source() + " state " + state.name() + " is a dead end"));
    }

    private static Set<String> walk(List<String> from, Function<String, Stream<String>> next) {
        Set<String> seen = new HashSet<>(from);
        Deque<String> left = new ArrayDeque<>(from);
        while (!left.isEmpty()) {
            next.apply(left.pop()).filter(seen::add).forEach(left::push);
        }
        return seen;
    }

    private void unknown(List<String> used, Set<String> known, String at, String what) {
        used.stream()
                .filter(name -> !known.contains(name) && !name.equals(Row.NO_OPEN_CHILDREN))
                .forEach(name -> faults.add(at + " unknown " + what + " " + name));
    }

    private void once(Stream<String> all, String what) {
        Set<String> seen = new HashSet<>();
        all.filter(name -> !seen.add(name))
                .forEach(name -> faults.add(flow.name() + " " + what + " " + name + " stands twice"));
    }

    private void need(boolean holds, String at, String fault) {
        if (!holds) {
            faults.add(at + " " + fault);
        }
    }
}
