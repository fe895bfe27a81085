package org.liuchi.workflow.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liuchi.shared.Label;

/**
 * A closed loop as one table. Immutable; known by the hash of its canonical JSON, which is what items point to.
 *
 * @param name kind of the items that follow it, e.g. {@code case}
 */
public record Flow(String name, Label label, List<ClockRule> clocks, List<State> states, List<Row> rows) {
    public Flow {
        clocks = List.copyOf(clocks);
        states = List.copyOf(states);
        rows = List.copyOf(rows);
    }

    public State state(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no state " + name + " in flow " + this.name));
    }

    public Optional<State> find(String name) {
        return states.stream().filter(state -> state.name().equals(name)).findFirst();
    }

    public ClockRule clock(String name) {
        return clocks.stream()
                .filter(clock -> clock.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no clock " + name + " in flow " + this.name));
    }

    public Optional<Row> row(String from, String action) {
        return from(from).filter(row -> row.action().equals(action)).findFirst();
    }

    public Stream<Row> from(String state) {
        return rows.stream().filter(row -> row.from().equals(state));
    }

    /** Whether the flow knows this action at all, from whatever state. */
    public boolean knows(String action) {
        return rows.stream().anyMatch(row -> row.action().equals(action));
    }
}
