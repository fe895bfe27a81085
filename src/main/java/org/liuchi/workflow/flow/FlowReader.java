package org.liuchi.workflow.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liuchi.calendar.Term;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.platform.yaml.YamlNode;
import org.liuchi.shared.Role;

/**
 * Reads a flow written as YAML; the canonical JSON that is stored is the same table, so it is read here too. Faults
 * name file and line.
 */
public final class FlowReader {
    static final Set<String> CLOCK = Set.of("name", "label", "term", "special", "promise");
    static final Set<String> STATE = Set.of("name", "label", "phase", "kind", "owner", "runs", "pauses");
    static final Set<String> INPUT = Set.of("name", "label", "kind", "required", "max", "choices");
    static final Set<String> ROW = Set.of(
            "from",
            "action",
            "label",
            "meaning",
            "to",
            "owner",
            "by",
            "asks",
            "guards",
            "effects",
            "limit",
            "within",
            "afterClock",
            "restarts",
            "optional",
            "inside",
            "law");

    private FlowReader() {}

    /**
     * @param file how the text is called in messages
     * @throws DefinitionError when it is no flow; whether the flow holds together is {@link FlowCheck}'s question
     */
    public static Flow read(String text, String file) {
        return read(YamlNode.parse(text, file));
    }

    /** @throws DefinitionError when it is no flow */
    public static Flow read(YamlNode root) {
        Map<String, YamlNode> fields = root.fields(Set.of("flow", "label", "clocks", "states", "rows"));
        return new Flow(
                root.need(fields, "flow").text(),
                root.need(fields, "label").label(),
                root.need(fields, "clocks").items().stream()
                        .map(FlowReader::clock)
                        .toList(),
                root.need(fields, "states").items().stream()
                        .map(FlowReader::state)
                        .toList(),
                root.need(fields, "rows").items().stream()
                        .flatMap(row -> rows(row).stream())
                        .toList());
    }

    static ClockRule clock(YamlNode node) {
        Map<String, YamlNode> fields = node.fields(CLOCK);
        return new ClockRule(
                node.need(fields, "name").text(),
                node.need(fields, "label").label(),
                term(node.need(fields, "term")),
                fields.containsKey("special") ? special(fields.get("special")) : List.of(),
                fields.containsKey("promise") && fields.get("promise").yes());
    }

    /** {@code [{when: {category: [water]}, term: 24 hours}]}. */
    static List<SpecialTerm> special(YamlNode node) {
        return node.items().stream()
                .map(item -> {
                    Map<String, YamlNode> fields = item.fields(Set.of("when", "term"));
                    Map<String, List<String>> when = new LinkedHashMap<>();
                    item.need(fields, "when").entries().forEach((fact, values) -> when.put(fact, values.oneOrMore()));
                    return new SpecialTerm(when, term(item.need(fields, "term")), item.place());
                })
                .toList();
    }

    static Term term(YamlNode node) {
        try {
            return Term.parse(node.text());
        } catch (IllegalArgumentException e) {
            throw node.error("'" + node.text() + "' is no term, e.g. '5 working days'");
        }
    }

    static State state(YamlNode node) {
        Map<String, YamlNode> fields = node.fields(STATE);
        State.Kind kind = fields.containsKey("kind") ? fields.get("kind").one(State.Kind.class) : State.Kind.OPEN;
        Phase phase = fields.containsKey("phase") || kind == State.Kind.OPEN
                ? node.need(fields, "phase").one(Phase.class)
                : Phase.CLOSED;
        return new State(
                node.need(fields, "name").text(),
                node.need(fields, "label").label(),
                phase,
                kind,
                text(fields, "owner"),
                texts(fields, "runs"),
                texts(fields, "pauses"),
                node.place());
    }

    /** One row of the table; {@code from} may name several states, {@code to} may be left out to stay. */
    static List<Row> rows(YamlNode node) {
        Map<String, YamlNode> fields = node.fields(ROW);
        List<Row> rows = new ArrayList<>();
        for (String state : node.need(fields, "from").oneOrMore()) {
            rows.add(new Row(
                    state,
                    node.need(fields, "action").text(),
                    node.need(fields, "label").label(),
                    node.need(fields, "meaning").one(Meaning.class),
                    fields.containsKey("to") ? fields.get("to").text() : state,
                    text(fields, "owner"),
                    node.need(fields, "by").items().stream()
                            .map(FlowReader::performer)
                            .toList(),
                    fields.containsKey("asks")
                            ? fields.get("asks").items().stream()
                                    .map(FlowReader::input)
                                    .toList()
                            : List.of(),
                    texts(fields, "guards"),
                    texts(fields, "effects"),
                    fields.containsKey("limit") ? fields.get("limit").number() : 0,
                    fields.containsKey("within") ? term(fields.get("within")) : null,
                    text(fields, "afterClock"),
                    texts(fields, "restarts"),
                    fields.containsKey("optional") && fields.get("optional").yes(),
                    fields.containsKey("inside") && fields.get("inside").yes(),
                    text(fields, "law"),
                    node.place()));
        }
        return rows;
    }

    public static Performer performer(YamlNode node) {
        return Performer.parse(node.text())
                .orElseThrow(() -> node.error("'" + node.text()
                        + "' is nobody; write reporter, owner, colleague, program, 'party FACT' or 'role NAME' with"
                        + " one of "
                        + List.of(Role.values())));
    }

    static Input input(YamlNode node) {
        Map<String, YamlNode> fields = node.fields(INPUT);
        return new Input(
                node.need(fields, "name").text(),
                node.need(fields, "label").label(),
                node.need(fields, "kind").one(Input.Kind.class),
                !fields.containsKey("required") || fields.get("required").yes(),
                fields.containsKey("max") ? fields.get("max").number() : 0,
                texts(fields, "choices"));
    }

    private static String text(Map<String, YamlNode> fields, String key) {
        YamlNode node = fields.get(key);
        return node == null ? "" : node.text();
    }

    private static List<String> texts(Map<String, YamlNode> fields, String key) {
        YamlNode node = fields.get(key);
        return node == null ? List.of() : node.texts();
    }
}
