package org.liuchi.workflow.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.platform.yaml.YamlNode;
import org.liuchi.shared.Label;

/**
 * A county's changes to a core flow, kept apart from it so that the flow itself can go on with the law: other words,
 * other limits, fewer performers, more to fill in, inserted states, optional rows switched off. What the law asks for
 * can't be taken away; the merged table is checked whole by {@link FlowCheck}.
 */
public final class Overlay {
    private static final Set<String> KEYS =
            Set.of("overlay", "words", "clocks", "tighten", "off", "states", "rows", "reroute");

    private final YamlNode root;
    private final Map<String, YamlNode> fields;
    private Flow flow;

    private Overlay(Flow flow, YamlNode root) {
        this.flow = flow;
        this.root = root;
        this.fields = root.fields(KEYS);
    }

    /** The name of the flow that an overlay changes. */
    public static String target(String yaml, String file) {
        YamlNode root = YamlNode.parse(yaml, file);
        return root.need(root.fields(KEYS), "overlay").text();
    }

    /** @throws DefinitionError naming file and line */
    public static Flow merge(Flow flow, String yaml, String file) {
        return new Overlay(flow, YamlNode.parse(yaml, file)).merged();
    }

    private Flow merged() {
        String target = root.need(fields, "overlay").text();
        if (!target.equals(flow.name())) {
            throw root.error("is for the flow '" + target + "', not for '" + flow.name() + "'");
        }
        each("words", this::word);
        each("clocks", this::limit);
        each("states", node -> states(FlowReader.state(node)));
        each("rows", this::rows);
        each("reroute", this::reroute);
        each("tighten", this::tighten);
        each("off", this::off);
        return flow;
    }

    private void each(String key, Consumer<YamlNode> change) {
        if (fields.containsKey(key)) {
            fields.get(key).items().forEach(change);
        }
    }

    /** {@code - {state: REPORTED, label: [待受理, Reported]}} or {@code - {action: dispatch, label: [...]}}. */
    private void word(YamlNode node) {
        Map<String, YamlNode> entry = node.fields(Set.of("state", "action", "label"));
        Label label = node.need(entry, "label").label();
        if (entry.containsKey("state")) {
            String name = existing(node, entry.get("state").text()).name();
            with(
                    flow.states().stream()
                            .map(s -> s.name().equals(name)
                                    ? new State(
                                            s.name(),
                                            label,
                                            s.phase(),
                                            s.kind(),
                                            s.owner(),
                                            s.runs(),
                                            s.pauses(),
                                            s.source())
                                    : s)
                            .toList(),
                    flow.rows());
        } else {
            String action = node.need(entry, "action").text();
            replace(node, "", action, row -> new RowChange(row).label(label).row());
        }
    }

    /** {@code - {clock: filing, term: 60 working minutes, special: [...]}}: what is named replaces what was. */
    private void limit(YamlNode node) {
        Map<String, YamlNode> entry = node.fields(Set.of("clock", "term", "special"));
        String name = node.need(entry, "clock").text();
        if (flow.clocks().stream().noneMatch(clock -> clock.name().equals(name))) {
            throw node.error("unknown clock " + name);
        }
        List<ClockRule> clocks = flow.clocks().stream()
                .map(clock -> clock.name().equals(name) ? limited(clock, entry) : clock)
                .toList();
        flow = new Flow(flow.name(), flow.label(), clocks, flow.states(), flow.rows());
    }

    private static ClockRule limited(ClockRule clock, Map<String, YamlNode> entry) {
        return new ClockRule(
                clock.name(),
                clock.label(),
                entry.containsKey("term") ? FlowReader.term(entry.get("term")) : clock.term(),
                entry.containsKey("special") ? FlowReader.special(entry.get("special")) : clock.special(),
                clock.promise());
    }

    private void states(State added) {
        List<State> states = new ArrayList<>(flow.states());
        states.add(added);
        with(states, flow.rows());
    }

    private void rows(YamlNode node) {
        List<Row> rows = new ArrayList<>(flow.rows());
        for (Row added : FlowReader.rows(node)) {
            open(node, added.to());
            rows.add(added);
        }
        with(flow.states(), rows);
    }

    /** How an item ends is the core flow's to say: a county's short cut could pass by what the law asks for. */
    private State open(YamlNode node, String name) {
        State state = existing(node, name);
        if (!state.open()) {
            throw node.error("can't end an item: " + name + " is not open");
        }
        return state;
    }

    /** {@code - {from: A, action: x, to: INSERTED}}: sends an existing row through an inserted state. */
    private void reroute(YamlNode node) {
        Map<String, YamlNode> entry = node.fields(Set.of("from", "action", "to"));
        String to = open(node, node.need(entry, "to").text()).name();
        replace(
                node,
                node.need(entry, "from").text(),
                node.need(entry, "action").text(),
                row -> {
                    if (!row.law().isEmpty()) {
                        throw node.error("the law (" + row.law() + ") asks for this row as it is");
                    }
                    return new RowChange(row).to(to).row();
                });
    }

    /** {@code - {action: dispatch, by: [role COUNTY_DESK], asks: [...]}}: fewer performers, more inputs. */
    private void tighten(YamlNode node) {
        Map<String, YamlNode> entry = node.fields(Set.of("from", "action", "by", "asks"));
        String from = entry.containsKey("from") ? entry.get("from").text() : "";
        replace(node, from, node.need(entry, "action").text(), row -> {
            RowChange change = new RowChange(row);
            if (entry.containsKey("by")) {
                List<Performer> by = entry.get("by").items().stream()
                        .map(FlowReader::performer)
                        .toList();
                if (!row.by().containsAll(by)) {
                    throw node.error("can only take away performers from " + row.by());
                }
                if (!row.law().isEmpty() && row.by().contains(Performer.REPORTER) && !by.contains(Performer.REPORTER)) {
                    throw node.error("the law (" + row.law() + ") lets the reporter do this");
                }
                change.by(by);
            }
            if (entry.containsKey("asks")) {
                change.asks(tightened(
                        node,
                        row,
                        entry.get("asks").items().stream()
                                .map(FlowReader::input)
                                .toList()));
            }
            return change.row();
        });
    }

    private static List<Input> tightened(YamlNode node, Row row, List<Input> asked) {
        Map<String, Input> inputs = new HashMap<>();
        List<Input> all = new ArrayList<>(row.inputs());
        row.inputs().forEach(input -> inputs.put(input.name(), input));
        for (Input input : asked) {
            Input before = inputs.get(input.name());
            if (before != null && looser(input, before)) {
                throw node.error("can't loosen the input " + input.name());
            }
            all.removeIf(present -> present.name().equals(input.name()));
            all.add(input);
        }
        return all;
    }

    private static boolean looser(Input input, Input before) {
        return before.kind() != input.kind()
                || (before.required() && !input.required())
                || input.max() > before.max()
                || !before.choices().containsAll(input.choices());
    }

    /** {@code - {action: withdraw}} or {@code - {from: A, action: x}}: switches off rows marked optional. */
    private void off(YamlNode node) {
        Map<String, YamlNode> entry = node.fields(Set.of("from", "action"));
        String action = node.need(entry, "action").text();
        List<Row> rows = flow.rows().stream()
                .filter(row -> row.action().equals(action))
                .filter(row -> !entry.containsKey("from")
                        || row.from().equals(entry.get("from").text()))
                .toList();
        if (rows.isEmpty()) {
            throw node.error("unknown action " + action);
        }
        if (!rows.stream().allMatch(Row::optional)) {
            throw node.error(action + " is not optional"
                    + rows.stream()
                            .map(Row::law)
                            .filter(law -> !law.isEmpty())
                            .findFirst()
                            .map(law -> " (" + law + ")")
                            .orElse(""));
        }
        with(
                flow.states(),
                flow.rows().stream().filter(row -> !rows.contains(row)).toList());
    }

    private State existing(YamlNode node, String state) {
        return flow.find(state).orElseThrow(() -> node.error("unknown state " + state));
    }

    private void replace(YamlNode node, String from, String action, UnaryOperator<Row> change) {
        List<Row> rows = new ArrayList<>();
        boolean found = false;
        for (Row row : flow.rows()) {
            boolean meant =
                    row.action().equals(action) && (from.isEmpty() || row.from().equals(from));
            found |= meant;
            rows.add(meant ? change.apply(row) : row);
        }
        if (!found) {
            throw node.error("unknown row " + (from.isEmpty() ? "" : from + " + ") + action);
        }
        with(flow.states(), rows);
    }

    private void with(List<State> states, List<Row> rows) {
        flow = new Flow(flow.name(), flow.label(), flow.clocks(), states, rows);
    }
}
