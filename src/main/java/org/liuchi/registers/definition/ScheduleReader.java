package org.liuchi.registers.definition;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.liuchi.platform.yaml.YamlNode;

/** One entry of {@code schedule:}. */
final class ScheduleReader {
    private ScheduleReader() {}

    static Schedule read(YamlNode node, Names names) {
        Map<String, YamlNode> rule =
                node.fields(Set.of("name", "label", "every", "opens", "each", "when", "action", "set"));
        String each = node.need(rule, "each").text();
        return new Schedule(
                node.need(rule, "name").text(),
                node.need(rule, "label").label(),
                every(node.need(rule, "every")),
                rule.containsKey("opens") ? rule.get("opens").number() : 1,
                each.startsWith("register ") ? names.inCounty(each.substring("register ".length())) : each,
                ConditionReader.read(rule, "when"),
                node.need(rule, "action").text(),
                RegisterReader.settings(node.need(rule, "set")),
                node.place());
    }

    private static Schedule.Every every(YamlNode node) {
        return Stream.of(Schedule.Every.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.error("'" + node.text() + "' is none of week, month, quarter, year"));
    }
}
