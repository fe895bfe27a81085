package org.liuchi.registers.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.liuchi.platform.yaml.YamlNode;

/**
 * How the values of existing records are carried over to a changed definition; it counts only while the change is one,
 * so a pack keeps it for counties that come later.
 *
 * @param field of the new definition; of a DROP, of the old one
 */
public record Conversion(String register, String field, Way way, String place) {
    /** What becomes of the values. */
    public sealed interface Way {}

    /** Choices that have other names now. */
    public record Rename(Map<String, String> values) implements Way {
        public Rename {
            values = Map.copyOf(values);
        }
    }

    /** The field had another name. */
    public record From(String field) implements Way {}

    /** What stands in records that say nothing; as JSON knows it. */
    public record Fill(Object value) implements Way {}

    /** The values go; only the history still has them. */
    public record Drop() implements Way {}

    /** {@code {register: agreement, field: sort, rename: {OLD: NEW}}}, or {@code from}, {@code fill}, {@code drop: true}. */
    public static Conversion read(YamlNode node, String pack) {
        Map<String, YamlNode> entries = node.fields(Set.of("register", "field", "rename", "from", "fill", "drop"));
        List<String> ways = Stream.of("rename", "from", "fill", "drop")
                .filter(entries::containsKey)
                .toList();
        if (ways.size() != 1) {
            throw node.error("a conversion is one of rename, from, fill, drop");
        }
        YamlNode what = node.need(entries, ways.getFirst());
        return new Conversion(
                new Names(pack).inCounty(node.need(entries, "register").text()),
                node.need(entries, "field").text(),
                switch (ways.getFirst()) {
                    case "rename" -> rename(what);
                    case "from" -> new From(what.text());
                    case "fill" -> fill(what);
                    default -> drop(what);
                },
                node.place());
    }

    private static Way rename(YamlNode node) {
        Map<String, String> values = new LinkedHashMap<>();
        node.entries().forEach((old, now) -> values.put(old, now.text()));
        return new Rename(values);
    }

    private static Way fill(YamlNode node) {
        Object value = node.plain();
        if (value == null) {
            throw node.error("'fill' needs a value");
        }
        return new Fill(value);
    }

    private static Way drop(YamlNode node) {
        if (!node.yes()) {
            throw node.error("write 'drop: true'");
        }
        return new Drop();
    }
}
