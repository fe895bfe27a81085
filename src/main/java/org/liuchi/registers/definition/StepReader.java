package org.liuchi.registers.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.yaml.YamlNode;

/** What a row of a loop does with the record. */
final class StepReader {
    static final Set<String> KEYS = Set.of("sets", "requires", "needs", "otherThan", "moves", "makes");

    private final List<Field> fields;
    private final Names names;

    StepReader(List<Field> fields, Names names) {
        this.fields = fields;
        this.names = names;
    }

    StepRule read(Map<String, YamlNode> row) {
        return new StepRule(
                sets(row.get("sets")),
                row.containsKey("requires") ? row.get("requires").oneOrMore() : List.of(),
                all(row, "needs", StepReader::need),
                row.containsKey("otherThan") ? row.get("otherThan").oneOrMore() : List.of(),
                all(row, "moves", this::move),
                all(row, "makes", this::make));
    }

    private String each(String each) {
        return each.startsWith("register ") ? "register " + names.inCounty(each.substring("register ".length())) : each;
    }

    private List<String> sets(@Nullable YamlNode node) {
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
