package org.liuchi.registers.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.yaml.YamlNode;
import org.liuchi.registers.definition.Matcher.Filled;
import org.liuchi.registers.definition.Matcher.OneOf;
import org.liuchi.registers.definition.Matcher.Range;

/** {@code {sort: JOINT, members: {from: 5}, term.until: {until: today}, note: absent}}. */
final class ConditionReader {
    private ConditionReader() {}

    /** The condition under a key; none: {@link Condition#ALWAYS}. */
    static Condition read(Map<String, YamlNode> fields, String key) {
        YamlNode node = fields.get(key);
        return node == null ? Condition.ALWAYS : read(node);
    }

    static Condition read(YamlNode node) {
        return new Condition(
                node.entries().entrySet().stream()
                        .map(entry -> new Condition.Test(entry.getKey(), matcher(entry.getValue())))
                        .toList(),
                node.place());
    }

    private static Matcher matcher(YamlNode node) {
        if (node.isMapping()) {
            Map<String, YamlNode> range = node.fields(Set.of("from", "until"));
            return new Range(bound(range.get("from")), bound(range.get("until")));
        }
        if (node.isList()) {
            return new OneOf(node.texts());
        }
        return switch (node.text()) {
            case "present" -> new Filled(true);
            case "absent" -> new Filled(false);
            case String value -> new OneOf(List.of(value));
        };
    }

    private static @Nullable Bound bound(@Nullable YamlNode node) {
        return node == null
                ? null
                : Bound.parse(node.text())
                        .orElseThrow(() ->
                                node.error("'" + node.text() + "' is no number, no day and no 'today - 3 months'"));
    }
}
