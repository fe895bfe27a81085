package org.liuchi.workflow.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Term;
import org.liuchi.shared.Label;

/** A flow written in Java, as a table on one page: clocks, then states, then rows. */
public final class FlowTable {
    private final String name;
    private final Label label;
    private final List<ClockRule> clocks = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private final List<RowWriter> rows = new ArrayList<>();

    private FlowTable(String name, Label label) {
        this.name = name;
        this.label = label;
    }

    public static FlowTable of(String name, String zh, String en) {
        return new FlowTable(name, new Label(zh, en));
    }

    public FlowTable clock(String clock, String zh, String en, Term term) {
        return clock(clock, new Label(zh, en), term, false);
    }

    /** A clock whose end is what the resident was told. */
    public FlowTable promise(String clock, String zh, String en, Term term) {
        return clock(clock, new Label(zh, en), term, true);
    }

    private FlowTable clock(String clock, Label label, Term term, boolean promise) {
        clocks.add(new ClockRule(clock, label, term, List.of(), promise));
        return this;
    }

    /** The clock just written has this length instead where {@code fact} has one of the values; the first that fits. */
    public FlowTable when(String fact, List<String> values, Term term) {
        ClockRule last = clocks.removeLast();
        List<SpecialTerm> special = new ArrayList<>(last.special());
        special.add(new SpecialTerm(Map.of(fact, values), term, name + " clock " + last.name()));
        clocks.add(new ClockRule(last.name(), last.label(), last.term(), special, last.promise()));
        return this;
    }

    public FlowTable open(String state, String zh, String en, Phase phase, String owner, String... runs) {
        states.add(new State(
                state, new Label(zh, en), phase, State.Kind.OPEN, owner, List.of(runs), List.of(), stateSource()));
        return this;
    }

    /** The state just written lets these clocks stand still. */
    public FlowTable pausing(String... clock) {
        State last = states.removeLast();
        states.add(new State(
                last.name(),
                last.label(),
                last.phase(),
                last.kind(),
                last.owner(),
                last.runs(),
                List.of(clock),
                last.source()));
        return this;
    }

    public FlowTable closed(String state, String zh, String en) {
        return ended(state, zh, en, State.Kind.CLOSED);
    }

    public FlowTable end(String state, String zh, String en) {
        return ended(state, zh, en, State.Kind.FINAL);
    }

    private FlowTable ended(String state, String zh, String en, State.Kind kind) {
        states.add(new State(state, new Label(zh, en), Phase.CLOSED, kind, "", List.of(), List.of(), stateSource()));
        return this;
    }

    private String stateSource() {
        return name + " state " + (states.size() + 1);
    }

    public RowWriter start(String action, String zh, String en, Meaning meaning, String to) {
        return row("", action, zh, en, meaning, to);
    }

    public RowWriter row(String from, String action, String zh, String en, Meaning meaning, String to) {
        RowWriter row = new RowWriter(List.of(from), action, new Label(zh, en), meaning, to);
        rows.add(row);
        return row;
    }

    /** The same row from several states. */
    public RowWriter row(List<String> from, String action, String zh, String en, Meaning meaning, String to) {
        RowWriter row = new RowWriter(from, action, new Label(zh, en), meaning, to);
        rows.add(row);
        return row;
    }

    /** The same row in several states, staying there. */
    public RowWriter stay(List<String> in, String action, String zh, String en, Meaning meaning) {
        return row(in, action, zh, en, meaning, "");
    }

    public Flow build() {
        List<Row> written = new ArrayList<>();
        for (RowWriter row : rows) {
            row.writeTo(written, name);
        }
        return new Flow(name, label, clocks, states, written);
    }

    /** The columns of one row that are not on every row. */
    public static final class RowWriter {
        private final List<String> from;
        private final String action;
        private final Label label;
        private final Meaning meaning;
        private final String to;
        private List<Performer> by = List.of();
        private List<Input> inputs = List.of();
        private List<String> guards = List.of();
        private List<String> effects = List.of();
        private List<String> restarts = List.of();
        private String owner = "";
        private int limit;
        private @Nullable Term within;
        private String afterClock = "";
        private boolean optional;
        private boolean inside;
        private String law = "";

        private RowWriter(List<String> from, String action, Label label, Meaning meaning, String to) {
            this.from = from;
            this.action = action;
            this.label = label;
            this.meaning = meaning;
            this.to = to;
        }

        public RowWriter by(Performer... performers) {
            by = List.of(performers);
            return this;
        }

        public RowWriter asks(Input... input) {
            inputs = List.of(input);
            return this;
        }

        /** The item goes to whom this rule finds, whatever the state says. */
        public RowWriter to(String ownerRule) {
            owner = ownerRule;
            return this;
        }

        public RowWriter guard(String... guard) {
            guards = List.of(guard);
            return this;
        }

        public RowWriter effect(String... effect) {
            effects = List.of(effect);
            return this;
        }

        public RowWriter restarts(String... clock) {
            restarts = List.of(clock);
            return this;
        }

        public RowWriter limit(int times) {
            limit = times;
            return this;
        }

        public RowWriter within(Term afterClosing) {
            within = afterClosing;
            return this;
        }

        public RowWriter afterClock(String clock) {
            afterClock = clock;
            return this;
        }

        public RowWriter optional() {
            optional = true;
            return this;
        }

        /** Stays among staff: the reporter is not told that it happened. */
        public RowWriter inside() {
            inside = true;
            return this;
        }

        public RowWriter law(String clause) {
            law = clause;
            return this;
        }

        private void writeTo(List<Row> rows, String flow) {
            for (String state : from) {
                rows.add(new Row(
                        state,
                        action,
                        label,
                        meaning,
                        to.isEmpty() ? state : to,
                        owner,
                        by,
                        inputs,
                        guards,
                        effects,
                        limit,
                        within,
                        afterClock,
                        restarts,
                        optional,
                        inside,
                        law,
                        flow + " row " + (rows.size() + 1)));
            }
        }
    }
}
