package org.liuchi.registers;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Areas;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.registers.RecordView.Cell;
import org.liuchi.registers.RecordView.Link;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.Visibility;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.springframework.stereotype.Component;

/** Values in words: names for codes and ids, yuan for fen. What many records relate to is read together. */
@Component
class Speaking {
    private static final Label YES = new Label("是", "Yes");
    private static final Label NO = new Label("否", "No");

    private final Areas areas;
    private final Organizations organizations;
    private final EntryStore entries;
    private final Computed computed;
    private final Registers registers;
    private final FileFields files;

    Speaking(
            Areas areas,
            Organizations organizations,
            EntryStore entries,
            Computed computed,
            Registers registers,
            FileFields files) {
        this.registers = registers;
        this.files = files;
        this.areas = areas;
        this.organizations = organizations;
        this.entries = entries;
        this.computed = computed;
    }

    /** The cells of many records of one register, by record and field, for staff. */
    Map<UUID, Map<String, Cell>> cells(
            CountyCode county, Register register, Collection<Entry> all, List<Field> fields, Locale locale) {
        return cells(county, all, fields, this::inside, locale);
    }

    /**
     * The same.
     *
     * @param title what the reader is told of a record that one leads to
     */
    Map<UUID, Map<String, Cell>> cells(
            CountyCode county,
            Collection<Entry> all,
            List<Field> fields,
            Function<Entry, String> title,
            Locale locale) {
        Map<UUID, String> titles = titles(county, all, fields, title);
        Map<UUID, KeptFile> named = files.named(county, all, fields);
        Map<String, Map<UUID, BigDecimal>> numbers = fields.stream()
                .filter(field -> field.kind().computed())
                .collect(Collectors.toMap(Field::name, field -> computed.of(field, all)));
        Map<UUID, Map<String, Cell>> cells = new HashMap<>();
        for (Entry entry : all) {
            Map<String, Cell> own = new HashMap<>();
            for (Field field : fields) {
                Object value = field.kind().computed()
                        ? numbers.getOrDefault(field.name(), Map.of()).get(entry.id())
                        : entry.values().get(field.name());
                if (value != null && field.kind() == Field.Kind.FILES) {
                    own.put(field.name(), Cell.of(entry.id(), value, FileFields.among(named, value), locale));
                } else if (value != null) {
                    own.put(field.name(), cell(county, field, value, titles, locale));
                }
            }
            cells.put(entry.id(), own);
        }
        return cells;
    }

    /** Of what only parties read, others are told the number. */
    String inside(Entry entry) {
        Visibility visibility = registers.get(entry.county(), entry.register()).visibility();
        return visibility == Visibility.PUBLIC || visibility == Visibility.STAFF ? entry.title() : entry.number();
    }

    private Map<UUID, String> titles(
            CountyCode county, Collection<Entry> all, List<Field> fields, Function<Entry, String> title) {
        Set<UUID> ids = new HashSet<>();
        fields.stream()
                .filter(field -> field.kind() == Field.Kind.RELATION)
                .forEach(field -> all.forEach(entry ->
                        each(entry.values().get(field.name())).forEach(id -> ids.add(UUID.fromString(id.toString())))));
        return entries.all(county, ids).stream().collect(Collectors.toMap(Entry::id, title));
    }

    private static Stream<?> each(@Nullable Object value) {
        return value instanceof List<?> all ? all.stream() : Stream.ofNullable(value);
    }

    private Cell cell(CountyCode county, Field field, Object value, Map<UUID, String> titles, Locale locale) {
        String text = each(value)
                .map(one -> text(county, field, one, titles, locale))
                .collect(Collectors.joining(locale.getLanguage().equals("en") ? ", " : "、"));
        List<Link> links = field.kind() == Field.Kind.RELATION
                ? each(value)
                        .map(one -> UUID.fromString(one.toString()))
                        .map(id -> new Link(id, titles.getOrDefault(id, "")))
                        .toList()
                : List.of();
        return new Cell(value, text, links, List.of());
    }

    /** One value on its own, e.g. of a change. */
    String text(CountyCode county, Field field, @Nullable Object value, Locale locale) {
        if (field.kind() == Field.Kind.FILES && value instanceof List<?>) {
            return Wording.files(files.of(county, value), locale);
        }
        return each(value)
                .map(one -> text(county, field, one, Map.of(), locale))
                .collect(Collectors.joining("、"));
    }

    private String text(CountyCode county, Field field, Object value, Map<UUID, String> titles, Locale locale) {
        String text = value.toString();
        return switch (field.kind()) {
            case TEXT, DATE, FILES -> text;
            case NUMBER, COUNT -> Wording.number(field, new BigDecimal(text), locale);
            case SUM ->
                computed.isMoney(county, field)
                        ? Wording.yuan(new BigDecimal(text), locale)
                        : Wording.number(field, new BigDecimal(text), locale);
            case MONEY -> Wording.yuan(new BigDecimal(text), locale);
            case PERIOD -> value instanceof Map<?, ?> period ? Wording.period(period, locale) : text;
            case CHOICE ->
                field.shape()
                        .choices()
                        .getOrDefault(text, new Label(text, text))
                        .in(locale);
            case YES_NO -> (text.equals("true") ? YES : NO).in(locale);
            case AREA -> areas.spokenName(county, text);
            case ORGANIZATION ->
                organizations
                        .byId(county, new OrganizationId(UUID.fromString(text)))
                        .map(Organization::name)
                        .orElse("");
            case POST ->
                organizations
                        .post(county, new PostId(UUID.fromString(text)))
                        .map(Post::name)
                        .orElse("");
            case PERSON -> value instanceof Map<?, ?> person ? String.valueOf(person.get("name")) : text;
            case RELATION -> titles.getOrDefault(UUID.fromString(text), "");
        };
    }
}
