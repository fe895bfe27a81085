package org.liuchi.registers;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
    private static final Label OPEN_END = new Label("长期", "open end");
    private static final BigDecimal FEN = BigDecimal.valueOf(100);

    private final Areas areas;
    private final Organizations organizations;
    private final EntryStore entries;
    private final Computed computed;

    Speaking(Areas areas, Organizations organizations, EntryStore entries, Computed computed) {
        this.areas = areas;
        this.organizations = organizations;
        this.entries = entries;
        this.computed = computed;
    }

    /** The cells of many records of one register, by record and field. */
    Map<UUID, Map<String, Cell>> cells(
            CountyCode county, Register register, Collection<Entry> all, List<Field> fields, Locale locale) {
        Map<UUID, String> titles = titles(county, all, fields);
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
                if (value != null) {
                    own.put(field.name(), cell(county, field, value, titles, locale));
                }
            }
            cells.put(entry.id(), own);
        }
        return cells;
    }

    private Map<UUID, String> titles(CountyCode county, Collection<Entry> all, List<Field> fields) {
        Set<UUID> ids = new HashSet<>();
        fields.stream()
                .filter(field -> field.kind() == Field.Kind.RELATION)
                .forEach(field -> all.forEach(entry ->
                        each(entry.values().get(field.name())).forEach(id -> ids.add(UUID.fromString(id.toString())))));
        return entries.all(county, ids).stream().collect(Collectors.toMap(Entry::id, Entry::title));
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
        return new Cell(value, text, links);
    }

    /** One value on its own, e.g. of a change. */
    String text(CountyCode county, Field field, @Nullable Object value, Locale locale) {
        return each(value)
                .map(one -> text(county, field, one, Map.of(), locale))
                .collect(Collectors.joining("、"));
    }

    private String text(CountyCode county, Field field, Object value, Map<UUID, String> titles, Locale locale) {
        String text = value.toString();
        return switch (field.kind()) {
            case TEXT, DATE -> text;
            case NUMBER, COUNT -> number(field, new BigDecimal(text), locale);
            case SUM ->
                computed.isMoney(county, field)
                        ? yuan(new BigDecimal(text), locale)
                        : number(field, new BigDecimal(text), locale);
            case MONEY -> yuan(new BigDecimal(text), locale);
            case PERIOD -> value instanceof Map<?, ?> period ? period(period, locale) : text;
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
            case FILES -> "";
            case RELATION -> titles.getOrDefault(UUID.fromString(text), "");
        };
    }

    private static String number(Field field, BigDecimal number, Locale locale) {
        Label unit = field.shape().unit();
        return number.stripTrailingZeros().toPlainString() + (unit == null ? "" : " " + unit.in(locale));
    }

    static String yuan(BigDecimal fen, Locale locale) {
        String amount =
                new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(fen.divide(FEN));
        return locale.getLanguage().equals("en") ? "¥" + amount : amount + " 元";
    }

    private static String period(Map<?, ?> period, Locale locale) {
        Object until = period.get("until");
        return period.get("from")
                + (locale.getLanguage().equals("en") ? " to " : " 至 ")
                + (until == null ? OPEN_END.in(locale) : until);
    }
}
