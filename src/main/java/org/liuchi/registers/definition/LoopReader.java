package org.liuchi.registers.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.liuchi.platform.yaml.YamlNode;
import org.liuchi.registers.definition.Register.ClockEnd;
import org.liuchi.registers.definition.Register.Make;
import org.liuchi.registers.definition.Register.Move;
import org.liuchi.registers.definition.Register.Need;
import org.liuchi.registers.definition.Register.StepRule;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowReader;

/** The loop of a register: what the kernel takes of it, and what its rows do with the record beside. */
final class LoopReader {
    /** A clock that runs to a day of the record comes up after a year where the record names no day. */
    private static final String WITHOUT_A_DAY = "365 days";

    private static final Set<String> RECORD_KEYS = Set.of("sets", "requires", "needs", "otherThan", "moves", "makes");

    /** What has no loop of its own is kept. */
    private static final String KEPT = """
        clocks: []
        states:
          - {name: KEPT, label: [在册, Kept], kind: CLOSED}
          - {name: ENDED, label: [已注销, Ended], kind: FINAL}
        rows:
          - {from: '', action: enter, label: [登记, Enter], meaning: REPORT, to: KEPT, by: [], sets: all}
          - {from: KEPT, action: amend, label: [修改, Amend], meaning: OTHER, by: [], sets: all}
          - from: KEPT
            action: end
            label: [注销, End]
            meaning: CLOSE
            to: ENDED
            by: []
            asks: [{name: note, label: [原因, Reason], kind: TEXT, max: 500}]
        """;

    private final String name;
    private final YamlNode label;
    private final YamlNode write;
    private final List<Field> fields;
    private final Names names;
    private final Map<String, StepRule> steps = new HashMap<>();
    private final Map<String, ClockEnd> ends = new HashMap<>();

    LoopReader(String name, YamlNode label, YamlNode write, List<Field> fields, Names names) {
        this.name = name;
        this.label = label;
        this.write = write;
        this.fields = fields;
        this.names = names;
    }

    /** The loop, with what {@link #steps} and {@link #ends} then hold. */
    Flow read(Map<String, YamlNode> register, String place) {
        YamlNode given = register.get("flow");
        YamlNode root = given == null ? YamlNode.parse(KEPT, place) : given;
        Map<String, YamlNode> loop = root.fields(Set.of("clocks", "states", "rows"));
        Map<String, YamlNode> flow = new LinkedHashMap<>();
        flow.put("flow", YamlNode.word(root.place(), name));
        flow.put("label", label);
        flow.put("clocks", each(loop.get("clocks"), root, this::clock));
        flow.put("states", root.need(loop, "states"));
        flow.put("rows", each(root.need(loop, "rows"), root, row -> row(row, given == null)));
        return FlowReader.read(YamlNode.mapping(root.place(), flow));
    }

    Map<String, StepRule> steps() {
        return steps;
    }

    Map<String, ClockEnd> ends() {
        return ends;
    }

    private interface Change {
        YamlNode of(YamlNode node);
    }

    private static YamlNode each(@org.jspecify.annotations.Nullable YamlNode list, YamlNode root, Change change) {
        return list == null
                ? YamlNode.list(root.place(), List.of())
                : YamlNode.list(
                        list.place(), list.items().stream().map(change::of).toList());
    }

    private YamlNode clock(YamlNode node) {
        Map<String, YamlNode> clock = new LinkedHashMap<>(node.entries());
        YamlNode until = clock.remove("until");
        YamlNode then = clock.remove("then");
        if (until == null && then == null) {
            return node;
        }
        ends.put(
                node.need(clock, "name").text(),
                new ClockEnd(until == null ? "" : until.text(), then == null ? "" : then.text(), node.place()));
        if (until != null) {
            clock.put("term", YamlNode.word(until.place(), WITHOUT_A_DAY));
        }
        return YamlNode.mapping(node.place(), clock);
    }

    private YamlNode row(YamlNode node, boolean kept) {
        Map<String, YamlNode> row = new LinkedHashMap<>(node.entries());
        if (kept) {
            row.put("by", write);
        }
        StepRule rule = new StepRule(
                sets(row.get("sets")),
                row.containsKey("requires") ? row.get("requires").oneOrMore() : List.of(),
                all(row, "needs", LoopReader::need),
                row.containsKey("otherThan") ? row.get("otherThan").oneOrMore() : List.of(),
                all(row, "moves", this::move),
                all(row, "makes", this::make));
        if (node.need(row, "from").oneOrMore().equals(List.of(""))) {
            row.put("by", withProgram(node.need(row, "by")));
        }
        String action = node.need(row, "action").text();
        for (String from : node.need(row, "from").oneOrMore()) {
            steps.put(Register.key(from, action), rule);
        }
        row.keySet().removeAll(RECORD_KEYS);
        return YamlNode.mapping(node.place(), row);
    }

    /** Records are begun by schedules and by steps of others too. */
    private static YamlNode withProgram(YamlNode by) {
        List<YamlNode> all = new ArrayList<>(by.items());
        if (!by.texts().contains("program")) {
            all.add(YamlNode.word(by.place(), "program"));
        }
        return YamlNode.list(by.place(), all);
    }

    private String each(String each) {
        return each.startsWith("register ") ? "register " + names.inCounty(each.substring("register ".length())) : each;
    }

    private List<String> sets(@org.jspecify.annotations.Nullable YamlNode node) {
        if (node == null) {
            return List.of();
        }
        List<String> named = node.oneOrMore();
        return named.equals(List.of("all"))
                ? fields.stream()
                        .filter(field -> !field.kind().computed())
                        .map(Field::name)
                        .toList()
                : named;
    }

    private interface Reading<T> {
        T of(YamlNode node);
    }

    private static <T> List<T> all(Map<String, YamlNode> row, String key, Reading<T> reading) {
        List<T> all = new ArrayList<>();
        Stream.ofNullable(row.get(key))
                .flatMap(list -> list.items().stream())
                .forEach(item -> all.add(reading.of(item)));
        return List.copyOf(all);
    }

    private static Need need(YamlNode node) {
        Map<String, YamlNode> need = node.fields(Set.of("is", "because"));
        return new Need(
                ConditionReader.read(node.need(need, "is")),
                node.need(need, "because").label());
    }

    private Move move(YamlNode node) {
        Map<String, YamlNode> move = node.fields(Set.of("register", "by", "action"));
        return new Move(
                names.inCounty(node.need(move, "register").text()),
                node.need(move, "by").text(),
                node.need(move, "action").text(),
                node.place());
    }

    private Make make(YamlNode node) {
        Map<String, YamlNode> make = node.fields(Set.of("register", "action", "each", "where", "when", "set"));
        return new Make(
                names.inCounty(node.need(make, "register").text()),
                make.containsKey("action") ? make.get("action").text() : "enter",
                make.containsKey("each") ? each(make.get("each").text()) : "",
                ConditionReader.read(make, "where"),
                ConditionReader.read(make, "when"),
                RegisterReader.settings(node.need(make, "set")),
                node.place());
    }
}
