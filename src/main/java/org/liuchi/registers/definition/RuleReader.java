package org.liuchi.registers.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liuchi.platform.yaml.YamlNode;

/** One entry of {@code rules:}. */
final class RuleReader {
    private static final Pattern RATIO = Pattern.compile("([1-9]\\d?)/([1-9]\\d?)");

    private RuleReader() {}

    static Rule read(YamlNode node) {
        Map<String, YamlNode> rule = node.fields(Set.of(
                "when", "require", "field", "atMost", "atLeast", "moreThan", "of", "differs", "schema", "because"));
        return new Rule(
                ConditionReader.read(rule, "when"),
                rule.containsKey("require") ? rule.get("require").oneOrMore() : List.of(),
                rule.containsKey("field") ? compared(node, rule) : null,
                rule.containsKey("schema") ? RegisterReader.settings(rule.get("schema")) : Map.of(),
                node.need(rule, "because").label(),
                node.place());
    }

    /** {@code {field: a, atMost: b}}, {@code {field: a, atLeast: 1/2, of: b}}, {@code {field: a, differs: b}}. */
    private static Compared compared(YamlNode node, Map<String, YamlNode> rule) {
        String field = node.need(rule, "field").text();
        List<Compared.By> by = Stream.of(Compared.By.values())
                .filter(one -> rule.containsKey(one.key))
                .toList();
        if (by.size() != 1) {
            throw node.error("two fields are compared by one of atMost, atLeast, moreThan, differs");
        }
        Compared.By how = by.getFirst();
        YamlNode said = node.need(rule, how.key);
        if (!rule.containsKey("of")) {
            return new Compared(field, how, said.text(), Ratio.WHOLE);
        }
        Matcher ratio = RATIO.matcher(said.text());
        if (!ratio.matches()) {
            throw said.error("'" + said.text() + "' is no ratio, e.g. 2/3");
        }
        return new Compared(
                field,
                how,
                node.need(rule, "of").text(),
                new Ratio(Integer.parseInt(ratio.group(1)), Integer.parseInt(ratio.group(2))));
    }
}
