package org.liuchi.packs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liuchi.packs.Pack.DemoRecord;
import org.liuchi.packs.Pack.DemoStep;
import org.liuchi.platform.yaml.YamlNode;

/** Reads the demo records of one pack, file by file. */
final class DemoReader {
    private final String pack;
    private final Map<String, Integer> unnamed = new HashMap<>();

    DemoReader(String pack) {
        this.pack = pack;
    }

    List<DemoRecord> read(YamlNode file) {
        return file.each(this::record);
    }

    private DemoRecord record(YamlNode node) {
        Map<String, YamlNode> record = node.fields(Set.of("key", "register", "action", "as", "values", "then"));
        String register = node.need(record, "register").text();
        List<DemoStep> steps = new ArrayList<>();
        steps.add(step(node, record, ""));
        if (record.containsKey("then")) {
            record.get("then")
                    .items()
                    .forEach(then -> steps.add(step(
                            then,
                            then.fields(Set.of("action", "as", "values")),
                            then.need(then.entries(), "action").text())));
        }
        return new DemoRecord(
                record.containsKey("key") ? record.get("key").text() : unnamed(register),
                register.contains("-") ? register : pack + "-" + register,
                steps,
                node.place());
    }

    /** Nothing refers to it; it is known by the count of its kind. */
    private String unnamed(String register) {
        return register + " " + unnamed.merge(register, 1, Integer::sum);
    }

    private static DemoStep step(YamlNode node, Map<String, YamlNode> step, String action) {
        return new DemoStep(
                step.containsKey("action") ? step.get("action").text() : action,
                step.containsKey("as") ? step.get("as").text() : "",
                step.containsKey("values") ? values(step.get("values")) : Map.of(),
                node.place());
    }

    private static Map<String, Object> values(YamlNode node) {
        Map<String, Object> values = new LinkedHashMap<>();
        node.entries().forEach((name, value) -> {
            Object plain = value.plain();
            if (plain != null) {
                values.put(name, plain);
            }
        });
        return Collections.unmodifiableMap(values);
    }
}
