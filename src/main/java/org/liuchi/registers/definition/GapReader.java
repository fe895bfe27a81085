package org.liuchi.registers.definition;

import java.util.Map;
import java.util.Set;
import org.liuchi.platform.yaml.YamlNode;

/** One entry of {@code gaps:}. */
final class GapReader {
    private GapReader() {}

    /** @param own register that it stands in */
    static Gap read(YamlNode node, String own, Names names) {
        Map<String, YamlNode> gap = node.fields(Set.of("name", "label", "where", "every", "lacks"));
        String every = gap.containsKey("every") ? gap.get("every").text() : "";
        Map<String, YamlNode> lacks =
                gap.containsKey("lacks") ? gap.get("lacks").fields(Set.of("register", "by", "where")) : Map.of();
        if (every.isEmpty() == gap.containsKey("lacks") || every.isEmpty() != gap.containsKey("where")) {
            throw node.error("a gap is either 'where', or 'every' and 'lacks'");
        }
        return new Gap(
                node.need(gap, "name").text(),
                node.need(gap, "label").label(),
                ConditionReader.read(gap, "where"),
                every.startsWith("register ") ? names.inCounty(every.substring("register ".length())) : every,
                lacks.containsKey("register")
                        ? names.inCounty(lacks.get("register").text())
                        : own,
                every.isEmpty() ? "" : node.need(lacks, "by").text(),
                ConditionReader.read(lacks, "where"),
                node.place());
    }
}
