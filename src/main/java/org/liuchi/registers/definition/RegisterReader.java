package org.liuchi.registers.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.platform.yaml.YamlNode;
import org.liuchi.shared.Label;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowReader;
import tools.jackson.databind.json.JsonMapper;

/** One register from a tree that archetypes were put into already (docs/registers.md). */
public final class RegisterReader {
    private static final Set<String> KEYS = Set.of(
            "register",
            "label",
            "about",
            "mechanisms",
            "title",
            "place",
            "holder",
            "keeper",
            "visibility",
            "write",
            "retention",
            "unique",
            "fields",
            "rules",
            "flow",
            "schedule",
            "figures",
            "gaps",
            "public");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final YamlNode root;
    private final Map<String, YamlNode> entries;
    private final Names names;

    private RegisterReader(YamlNode root, String pack) {
        this.root = root;
        this.entries = root.fields(KEYS);
        this.names = new Names(pack);
    }

    /**
     * @param pack that brings it
     * @throws DefinitionError naming file and line; whether it holds together is {@link RegisterCheck}'s question
     */
    public static Register read(YamlNode root, String pack) {
        return new RegisterReader(root, pack).register();
    }

    /** What was stored; read like the file it came from. */
    public static Register stored(String definition, String name) {
        return read(YamlNode.parse(definition, name), name.substring(0, name.indexOf('-')));
    }

    private Register register() {
        YamlNode name = root.need(entries, "register");
        if (!name.text().matches("[a-z][a-zA-Z0-9]{0,39}")) {
            throw name.error(
                    "'" + name.text() + "' is no name of a register: letters and digits, the first a small letter");
        }
        String full = names.inCounty(name.text());
        YamlNode label = root.need(entries, "label");
        YamlNode write = root.need(entries, "write");
        List<Field> fields = fields();
        LoopReader loop = new LoopReader(full, label, write, fields, names);
        Flow flow = loop.read(entries, root.place());
        return new Register(
                full,
                label.label(),
                entries.containsKey("about") ? entries.get("about").label() : new Label("", ""),
                texts("mechanisms"),
                root.need(entries, "title").text(),
                new Belonging(text("place"), text("holder"), text("keeper")),
                visibility(root.need(entries, "visibility")),
                write.each(FlowReader::performer),
                RetentionReader.read(entries.get("retention")),
                unique(fields),
                fields,
                each("rules", RuleReader::read),
                flow,
                loop.steps(),
                loop.ends(),
                each("schedule", node -> ScheduleReader.read(node, names)),
                each("figures", FigureReader::read),
                each("gaps", node -> GapReader.read(node, full, names)),
                open(),
                JSON.writeValueAsString(root.plain()),
                places());
    }

    private Map<String, String> places() {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("", root.place());
        entries.forEach((key, value) -> places.put(key, value.place()));
        return places;
    }

    private List<Field> fields() {
        List<Field> fields = root.need(entries, "fields").each(node -> FieldReader.read(node, names));
        if (fields.stream().anyMatch(field -> field.use().list())) {
            return fields;
        }
        List<Field> listed = new ArrayList<>();
        fields.forEach(field -> listed.add(listed.size() < 4 ? field.listed() : field));
        return listed;
    }

    private static Visibility visibility(YamlNode node) {
        return Stream.of(Visibility.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.error("'" + node.text() + "' is none of public, staff, organisation, parties"));
    }

    private List<List<String>> unique(List<Field> fields) {
        List<List<String>> unique = new ArrayList<>(each("unique", YamlNode::oneOrMore));
        fields.stream().filter(field -> field.use().unique()).forEach(field -> unique.add(List.of(field.name())));
        return unique;
    }

    private PublicView open() {
        List<String> open = new ArrayList<>();
        for (YamlNode field : root.need(entries, "fields").items()) {
            if (FieldReader.open(field)) {
                open.add(field.need(field.entries(), "name").text());
            }
        }
        YamlNode view = entries.get("public");
        if (view == null) {
            return new PublicView(open, Condition.ALWAYS);
        }
        Map<String, YamlNode> parts = view.fields(Set.of("fields", "when"));
        if (parts.containsKey("fields")) {
            open.addAll(parts.get("fields").texts());
        }
        return new PublicView(open.stream().distinct().toList(), ConditionReader.read(parts, "when"));
    }

    private String text(String key) {
        return entries.containsKey(key) ? entries.get(key).text() : "";
    }

    private List<String> texts(String key) {
        return entries.containsKey(key) ? entries.get(key).texts() : List.of();
    }

    private interface Reading<T> {
        T of(YamlNode node);
    }

    private <T> List<T> each(String key, Reading<T> reading) {
        return entries.containsKey(key) ? entries.get(key).each(reading::of) : List.of();
    }

    /** Values as JSON knows them, by name; without nulls. */
    static Map<String, Object> settings(YamlNode node) {
        Map<String, Object> settings = new LinkedHashMap<>();
        node.entries().forEach((name, value) -> {
            Object plain = value.plain();
            if (plain != null) {
                settings.put(name, plain);
            }
        });
        return Collections.unmodifiableMap(settings);
    }
}
