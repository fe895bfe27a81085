package org.liuchi.registers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.registers.definition.Field;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values as people write them into a table: names for ids and codes, yuan for fen. */
@Component
class Understanding {
    private static final Pattern PERIOD =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\s*(?:至|~|—|to)\\s*(\\d{4}-\\d{2}-\\d{2}|长期|open end)?)?");

    private static final Pattern SEVERAL = Pattern.compile("[、,，;；]");

    private final Areas areas;
    private final Organizations organizations;
    private final JdbcClient sql;

    Understanding(Areas areas, Organizations organizations, JdbcClient sql) {
        this.areas = areas;
        this.organizations = organizations;
        this.sql = sql;
    }

    /** @throws Problem INVALID naming the field by its words, where nothing is found by what was written */
    Object value(CountyCode county, Field field, String text) {
        if (!field.many()) {
            return one(county, field, text);
        }
        List<Object> all = new ArrayList<>();
        SEVERAL.splitAsStream(text)
                .filter(part -> !part.isBlank())
                .forEach(part -> all.add(one(county, field, part.strip())));
        return all;
    }

    private Object one(CountyCode county, Field field, String text) {
        return switch (field.kind()) {
            case TEXT, DATE, POST -> text;
            case NUMBER -> number(field, text);
            case MONEY -> money(field, text);
            case PERIOD -> period(field, text);
            case CHOICE ->
                field.shape().choices().entrySet().stream()
                        .filter(choice -> choice.getKey().equals(text)
                                || choice.getValue().zh().equals(text)
                                || choice.getValue().en().equalsIgnoreCase(text))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(text);
            case YES_NO -> yes(field, text);
            case AREA -> area(county, field, text);
            case ORGANIZATION ->
                found(
                        field,
                        "unknown-organization",
                        organizations.all(county).stream()
                                .filter(body -> body.isCalled(text))
                                .map(Organization::id)
                                .map(id -> id.value().toString())
                                .toList());
            case RELATION ->
                found(field, "unknown-record", records(county, field.shape().to(), text));
            case PERSON, FILES, COUNT, SUM -> throw Problem.invalid(field.name(), "unknown-field");
        };
    }

    private static Object number(Field field, String text) {
        try {
            return new BigDecimal(text.replace(",", ""));
        } catch (NumberFormatException e) {
            throw Problem.invalid(field.name(), "type");
        }
    }

    private static Object money(Field field, String text) {
        try {
            return new BigDecimal(text.replaceAll("[,，元¥￥\\s]", ""))
                    .movePointRight(2)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw Problem.invalid(field.name(), "type");
        }
    }

    private static Object period(Field field, String text) {
        Matcher parts = PERIOD.matcher(text.strip());
        if (!parts.matches()) {
            throw Problem.invalid(field.name(), "date");
        }
        Map<String, Object> period = new HashMap<>(Map.of("from", parts.group(1)));
        if (parts.group(2) != null && Character.isDigit(parts.group(2).charAt(0))) {
            period.put("until", parts.group(2));
        }
        return period;
    }

    private static Object yes(Field field, String text) {
        return switch (text) {
            case "是", "Yes", "yes", "true", "1" -> true;
            case "否", "No", "no", "false", "0" -> false;
            default -> throw Problem.invalid(field.name(), "yes-no");
        };
    }

    private Object area(CountyCode county, Field field, String text) {
        Optional<Area> coded = areas.byCode(county, text);
        if (coded.isPresent()) {
            return coded.get().code();
        }
        return found(
                field,
                "unknown-area",
                List.of(Area.Kind.values()).stream()
                        .filter(kind -> field.shape().level().isEmpty()
                                || kind.name().equals(field.shape().level()))
                        .flatMap(kind -> areas.all(county, kind).stream())
                        .filter(area -> area.name().equals(text)
                                || areas.spokenName(county, area.code()).equals(text))
                        .map(Area::code)
                        .toList());
    }

    /** By number, else by title. */
    private List<String> records(CountyCode county, String register, String text) {
        return sql
                .sql("""
                    select id from registers.record
                    where county_code = :county and register = :register and number = :text
                    union
                    select id from registers.record
                    where county_code = :county and register = :register and title = :text
                    limit 2
                    """)
                .param("county", county.value())
                .param("register", register)
                .param("text", text)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .map(UUID::toString)
                .toList();
    }

    private static Object found(Field field, String unknown, List<String> found) {
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw Problem.invalid(field.name(), found.isEmpty() ? unknown : "ambiguous", Map.of("code", ""));
    }
}
