package org.liuchi.registers.definition;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.platform.yaml.YamlNode;
import org.liuchi.registers.definition.Register.Belonging;
import org.liuchi.registers.definition.Register.PublicView;
import org.liuchi.registers.definition.Register.Visibility;
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
    private static final Pattern RETENTION = Pattern.compile("(\\d{1,3}) (day|month|year)s?");
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
                write.items().stream().map(FlowReader::performer).toList(),
                retention(),
                unique(fields),
                fields,
                each("rules", RuleReader::read),
                flow,
                loop.steps(),
                loop.ends(),
                each("schedule", this::schedule),
                each("figures", FigureReader::read),
                each("gaps", node -> gap(node, full)),
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
        List<Field> fields = root.need(entries, "fields").items().stream()
                .map(node -> FieldReader.read(node, names))
                .toList();
        if (fields.stream().anyMatch(field -> field.use().list())) {
            return fields;
        }
        List<Field> listed = new ArrayList<>();
        fields.forEach(field -> listed.add(listed.size() < 4 ? column(field) : field));
        return listed;
    }

    private static Field column(Field field) {
        Field.Use use = field.use();
        return new Field(
                field.name(),
                field.label(),
                field.hint(),
                field.kind(),
                field.required(),
                field.many(),
                field.when(),
                new Field.Use(use.filter(), use.sort(), true, use.unique(), use.personal()),
                field.shape(),
                field.place());
    }

    private static Visibility visibility(YamlNode node) {
        return Stream.of(Visibility.values())
                .filter(one -> one.name().toLowerCase(java.util.Locale.ROOT).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.error("'" + node.text() + "' is none of public, staff, organisation, parties"));
    }

    private @Nullable Period retention() {
        YamlNode node = entries.get("retention");
        if (node == null) {
            return null;
        }
        Matcher parts = RETENTION.matcher(node.text());
        if (!parts.matches()) {
            throw node.error("'" + node.text() + "' is no retention, e.g. '3 years'");
        }
        int amount = Integer.parseInt(parts.group(1));
        return switch (parts.group(2)) {
            case "day" -> Period.ofDays(amount);
            case "month" -> Period.ofMonths(amount);
            default -> Period.ofYears(amount);
        };
    }

    private List<List<String>> unique(List<Field> fields) {
        List<List<String>> unique = new ArrayList<>(each("unique", YamlNode::oneOrMore));
        fields.stream().filter(field -> field.use().unique()).forEach(field -> unique.add(List.of(field.name())));
        return unique;
    }

    private Schedule schedule(YamlNode node) {
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
                settings(node.need(rule, "set")),
                node.place());
    }

    private static Schedule.Every every(YamlNode node) {
        return Stream.of(Schedule.Every.values())
                .filter(one -> one.name().toLowerCase(java.util.Locale.ROOT).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.error("'" + node.text() + "' is none of week, month, quarter, year"));
    }

    private Gap gap(YamlNode node, String own) {
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
        return entries.containsKey(key)
                ? entries.get(key).items().stream().map(reading::of).toList()
                : List.of();
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
