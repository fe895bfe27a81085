package org.liuchi.registers.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liuchi.platform.yaml.YamlNode;

/**
 * {@code use: agreement as 共建协议}: a register that starts from another's definition. Mappings are merged; lists of
 * what has a name by it, rows by where they lead from and their action; {@code drop} leaves out.
 */
public final class Archetype {
    private static final Pattern USE = Pattern.compile("([a-z][a-zA-Z0-9]*)(?: as (.+))?");
    private static final Set<String> NAMED =
            Set.of("fields", "figures", "gaps", "schedule", "clocks", "states", "rows");

    private Archetype() {}

    /**
     * The register with its archetype put in, if it uses one.
     *
     * @param archetypes by name
     */
    public static YamlNode resolve(YamlNode register, Function<String, Optional<YamlNode>> archetypes) {
        Map<String, YamlNode> own = new LinkedHashMap<>(register.entries());
        YamlNode use = own.remove("use");
        YamlNode drop = own.remove("drop");
        if (use == null) {
            return register;
        }
        Matcher parts = USE.matcher(use.text());
        if (!parts.matches()) {
            throw use.error("write 'use: agreement as 共建协议'");
        }
        YamlNode base = archetypes
                .apply(parts.group(1))
                .orElseThrow(() -> use.error("there is no archetype '" + parts.group(1)
                        + "': they are the files of packs/common/registers"));
        if (parts.group(2) != null) {
            own.putIfAbsent("label", label(base, use, parts.group(2)));
        }
        YamlNode merged = merged(base, YamlNode.mapping(register.place(), own), "");
        return drop == null ? merged : without(merged, drop);
    }

    private static YamlNode label(YamlNode base, YamlNode use, String zh) {
        String en = base.need(base.entries(), "label").label().en();
        return YamlNode.list(use.place(), List.of(YamlNode.word(use.place(), zh), YamlNode.word(use.place(), en)));
    }

    private static YamlNode merged(YamlNode base, YamlNode own, String key) {
        if (base.isMapping() && own.isMapping()) {
            Map<String, YamlNode> both = new LinkedHashMap<>(base.entries());
            own.entries().forEach((name, value) -> both.merge(name, value, (a, b) -> merged(a, b, name)));
            return YamlNode.mapping(own.place(), both);
        }
        return base.isList() && own.isList() && NAMED.contains(key) ? list(base, own, key) : own;
    }

    private static YamlNode list(YamlNode base, YamlNode own, String key) {
        Map<String, YamlNode> items = new LinkedHashMap<>();
        base.items().forEach(item -> items.put(name(item, key), item));
        own.items().forEach(item -> items.merge(name(item, key), item, (a, b) -> merged(a, b, "")));
        return YamlNode.list(own.place(), new ArrayList<>(items.values()));
    }

    private static String name(YamlNode item, String key) {
        Map<String, YamlNode> entries = item.entries();
        return key.equals("rows")
                ? String.join(",", item.need(entries, "from").oneOrMore()) + "."
                        + item.need(entries, "action").text()
                : item.need(entries, "name").text();
    }

    /** {@code drop: [fields.unit, rows.DRAFT.sign, retention]}. */
    private static YamlNode without(YamlNode register, YamlNode drop) {
        YamlNode left = register;
        for (YamlNode dropped : drop.items()) {
            String[] path = dropped.text().split("\\.", 2);
            YamlNode next = dropped(left, path);
            if (next.equals(left)) {
                throw dropped.error("there is no '" + dropped.text() + "' to leave out");
            }
            left = next;
        }
        return left;
    }

    private static YamlNode dropped(YamlNode node, String[] path) {
        Map<String, YamlNode> entries = new LinkedHashMap<>(node.entries());
        if (path.length == 1) {
            entries.remove(path[0]);
        } else if (Set.of("clocks", "states", "rows").contains(path[0]) && entries.containsKey("flow")) {
            entries.put("flow", dropped(entries.get("flow"), path));
            return YamlNode.mapping(node.place(), entries);
        }
        if (path.length == 2) {
            entries.computeIfPresent(
                    path[0],
                    (key, list) -> YamlNode.list(
                            list.place(),
                            list.items().stream()
                                    .filter(item -> !name(item, key).equals(path[1]))
                                    .toList()));
        }
        return YamlNode.mapping(node.place(), entries);
    }
}
