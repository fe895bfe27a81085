package org.liuchi.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.registers.definition.Condition;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Figure;
import org.liuchi.registers.definition.Matcher;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Page;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;

/** The records behind a figure: those that add to the row that was asked for, as far as the account may read them. */
@Component
class FigureRecords {
    private static final Set<String> OTHERS =
            Set.of("part", "area", "period.from", "period.until", "size", "cursor", "by");

    private final RecordWalk walk;
    private final RecordLines lines;

    FigureRecords(RecordWalk walk, RecordLines lines) {
        this.walk = walk;
        this.lines = lines;
    }

    /** @param given by dimension; {@code part=whole} for all that a share is of */
    Page<RecordView.Line> page(
            Actor.Staff staff,
            Register register,
            Figure figure,
            Map<String, String> given,
            Gaps.Paging paging,
            Locale locale,
            Instant now) {
        given.keySet().stream()
                .filter(name -> !OTHERS.contains(name) && !figure.by().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.invalid(name, "unknown-field");
                });
        FigureQuery query = FigureQuery.read(figure, given);
        List<Entry> found = walk.first(
                path(staff, register, figure, given, query),
                batch -> batch.stream()
                        .filter(entry -> Contributions.of(register, figure, entry).keySet().stream()
                                .anyMatch(key -> matches(register, figure, key, given, query)))
                        .toList(),
                paging.after(),
                paging.size() + 1);
        boolean more = found.size() > paging.size();
        List<Entry> shown = more ? found.subList(0, paging.size()) : found;
        return new Page<>(
                lines.of(staff.county(), register, shown, locale, now),
                more ? shown.getLast().id().toString() : null);
    }

    private static boolean matches(
            Register register, Figure figure, Contributions.Key key, Map<String, String> given, FigureQuery query) {
        List<Field> fields = Contributions.fields(register, figure);
        String[] cell = key.cell().split(Contributions.BETWEEN, -1);
        for (int i = 0; i < fields.size(); i++) {
            String asked = given.get(fields.get(i).name());
            if (asked != null && !asked.equals(cell[i])) {
                return false;
            }
        }
        return is(given.get(Contributions.TOWN), key.area().substring(0, 9) + "000")
                && is(given.get(Contributions.VILLAGE), key.area())
                && is(given.get(Contributions.ORGANIZATION), key.organization().toString())
                && is(given.get(Contributions.PERIOD), key.period())
                && (query.area().isEmpty() || key.area().startsWith(Gaps.prefix(query.area())))
                && (query.from().isEmpty() || key.period().compareTo(query.from()) >= 0)
                && (query.until().isEmpty()
                        || (!key.period().isEmpty() && key.period().compareTo(query.until()) <= 0))
                && (figure.kind() != Figure.Kind.SHARE || key.value().equals(part(given)));
    }

    private static boolean is(@org.jspecify.annotations.Nullable String asked, String found) {
        return asked == null || asked.equals(found);
    }

    private static String part(Map<String, String> given) {
        return given.getOrDefault("part", Contributions.PART).equals(Contributions.WHOLE)
                ? Contributions.WHOLE
                : Contributions.PART;
    }

    /** What facets tell of all that; the rest is looked at record by record. */
    private static RecordWalk.Path path(
            Actor.Staff staff, Register register, Figure figure, Map<String, String> given, FigureQuery query) {
        Criteria criteria = new Criteria();
        Prefilter.add(register, conditions(register, figure, given), LocalDate.EPOCH, criteria);
        for (String area : List.of(
                query.area(),
                given.getOrDefault(Contributions.TOWN, ""),
                given.getOrDefault(Contributions.VILLAGE, ""))) {
            if (!area.isEmpty()) {
                criteria.equal(Facet.AREA, "text", Facet.code(Gaps.prefix(area)));
            }
        }
        String holder = given.getOrDefault(Contributions.ORGANIZATION, "");
        if (!holder.isEmpty()) {
            criteria.facet(Facet.BODY, " and f.place = 0 and f.ref = " + criteria.param(id(holder)));
        }
        month(figure, given, criteria);
        ScopeSql.add(staff, register, criteria);
        return new RecordWalk.Path(staff.county(), register, criteria);
    }

    private static void month(Figure figure, Map<String, String> given, Criteria criteria) {
        String period = FigureQuery.month(given, Contributions.PERIOD);
        if (figure.period().isEmpty() && !period.isEmpty()) {
            YearMonth month = YearMonth.parse(period);
            criteria.entered(start(month), start(month.plusMonths(1)));
        }
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(Contributions.ORGANIZATION, "id");
        }
    }

    private static Condition conditions(Register register, Figure figure, Map<String, String> given) {
        List<Condition.Test> tests = new ArrayList<>();
        if (figure.kind() == Figure.Kind.SHARE) {
            tests.addAll(figure.among().tests());
        }
        if (figure.kind() != Figure.Kind.SHARE || part(given).equals(Contributions.PART)) {
            tests.addAll(figure.where().tests());
        }
        Contributions.fields(register, figure).forEach(field -> {
            String value = given.get(field.name());
            if (value != null) {
                tests.add(new Condition.Test(
                        field.name(), value.isEmpty() ? new Matcher.Filled(false) : new Matcher.OneOf(List.of(value))));
            }
        });
        return new Condition(tests, "");
    }
}
