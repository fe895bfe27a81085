package org.liuchi.registers.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.liuchi.platform.yaml.YamlNode;

/** One entry of {@code figures:}. */
final class FigureReader {
    private FigureReader() {}

    static Figure read(YamlNode node) {
        Map<String, YamlNode> figure =
                node.fields(Set.of("name", "label", "count", "sum", "share", "distinct", "by", "period"));
        List<String> kinds = Stream.of("count", "sum", "share", "distinct")
                .filter(figure::containsKey)
                .toList();
        if (kinds.size() != 1) {
            throw node.error("a figure is one of count, sum, share, distinct");
        }
        YamlNode what = node.need(figure, kinds.getFirst());
        Map<String, YamlNode> of = what.fields(Set.of("where", "field", "of", "among"));
        Figure.Kind kind = Figure.Kind.valueOf(kinds.getFirst().toUpperCase(Locale.ROOT));
        return new Figure(
                node.need(figure, "name").text(),
                node.need(figure, "label").label(),
                kind,
                switch (kind) {
                    case SUM, DISTINCT -> what.need(of, "field").text();
                    case COUNT, SHARE -> "";
                },
                ConditionReader.read(of, kind == Figure.Kind.SHARE ? "of" : "where"),
                ConditionReader.read(of, "among"),
                figure.containsKey("by") ? figure.get("by").oneOrMore() : List.of(),
                figure.containsKey("period") ? figure.get("period").text() : "",
                node.place());
    }
}
