package org.liuchi.registers.definition;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.yaml.YamlNode;
import org.liuchi.registers.definition.Field.Kind;
import org.liuchi.shared.Label;

/** One entry of {@code fields:}. */
final class FieldReader {
    private static final Set<String> KEYS = Set.of(
            "name",
            "label",
            "hint",
            "kind",
            "required",
            "many",
            "when",
            "filter",
            "sort",
            "list",
            "unique",
            "personal",
            "public",
            "max",
            "lines",
            "pattern",
            "min",
            "most",
            "whole",
            "unit",
            "choices",
            "level",
            "kinds",
            "to",
            "holds",
            "of",
            "by",
            "where",
            "sum");
    private static final int LONGEST = 20_000;

    private final YamlNode node;
    private final Map<String, YamlNode> fields;
    private final Kind kind;
    private final Names names;

    private FieldReader(YamlNode node, Names names) {
        this.node = node;
        this.names = names;
        fields = node.fields(KEYS);
        kind = node.need(fields, "kind").one(Kind.class);
    }

    static Field read(YamlNode node, Names names) {
        return new FieldReader(node, names).field();
    }

    /** Whether it is named in the public view by standing in the field itself. */
    static boolean open(YamlNode node) {
        YamlNode open = node.fields(KEYS).get("public");
        return open != null && open.yes();
    }

    private Field field() {
        YamlNode name = node.need(fields, "name");
        if (!name.text().matches("[a-z][a-zA-Z]{0,39}")) {
            throw name.error("'" + name.text() + "' is no name of a field: letters only, the first a small one");
        }
        return new Field(
                name.text(),
                node.need(fields, "label").label(),
                label("hint"),
                kind,
                yes("required"),
                yes("many"),
                ConditionReader.read(fields, "when"),
                new Use(
                        fields.containsKey("filter") ? yes("filter") : kind.filtered(),
                        yes("sort"),
                        yes("list"),
                        yes("unique"),
                        yes("personal")),
                shape(),
                node.place());
    }

    private Shape shape() {
        return new Shape(
                max(),
                yes("lines"),
                text("pattern"),
                decimal("min"),
                decimal("most"),
                yes("whole"),
                label("unit"),
                kind == Kind.CHOICE ? choices(node.need(fields, "choices")) : Map.of(),
                level(),
                fields.containsKey("kinds") ? fields.get("kinds").texts() : List.of(),
                kind == Kind.RELATION ? names.inCounty(node.need(fields, "to").text()) : "",
                yes("holds"),
                kind.computed() ? computed() : null);
    }

    private int max() {
        if (kind == Kind.TEXT) {
            YamlNode given = node.need(fields, "max");
            int max = given.number();
            if (max < 1 || max > LONGEST) {
                throw given.error("a text is at most " + LONGEST + " characters");
            }
            return max;
        }
        return fields.containsKey("max") ? fields.get("max").number() : 10;
    }

    private String level() {
        YamlNode level = fields.get("level");
        if (level == null) {
            return "";
        }
        if (!Set.of("TOWN", "VILLAGE", "GRID").contains(level.text())) {
            throw level.error("'" + level.text() + "' is none of TOWN, VILLAGE, GRID");
        }
        return level.text();
    }

    private Counted computed() {
        return new Counted(
                names.inCounty(node.need(fields, "of").text()),
                node.need(fields, "by").text(),
                ConditionReader.read(fields, "where"),
                kind == Kind.SUM ? node.need(fields, "sum").text() : "");
    }

    static Map<String, Label> choices(YamlNode node) {
        Map<String, Label> choices = new LinkedHashMap<>();
        node.entries().forEach((value, label) -> {
            if (!value.matches("[A-Za-z0-9_]{1,40}")) {
                throw label.error("'" + value + "' is no value of a choice: letters, digits, _");
            }
            choices.put(value, label.label());
        });
        return choices;
    }

    private boolean yes(String key) {
        return fields.containsKey(key) && fields.get(key).yes();
    }

    private String text(String key) {
        return fields.containsKey(key) ? fields.get(key).text() : "";
    }

    private @Nullable Label label(String key) {
        return fields.containsKey(key) ? fields.get(key).label() : null;
    }

    private @Nullable BigDecimal decimal(String key) {
        return fields.containsKey(key) ? fields.get(key).decimal() : null;
    }
}
