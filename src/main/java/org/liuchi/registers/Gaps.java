package org.liuchi.registers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Areas;
import org.liuchi.registers.definition.Gap;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;

/** What is missing, as lists that somebody owes; asked for afresh each time, because they change with the day. */
@Component
class Gaps {
    private final RecordWalk walk;
    private final Matching matching;
    private final Lacking lacking;
    private final RecordLines lines;
    private final Areas areas;

    Gaps(RecordWalk walk, Matching matching, Lacking lacking, RecordLines lines, Areas areas) {
        this.walk = walk;
        this.matching = matching;
        this.lacking = lacking;
        this.lines = lines;
        this.areas = areas;
    }

    List<GapView.Listed> all(Actor.Staff staff, Register register, Locale locale, Instant now) {
        return register.gaps().stream()
                .map(gap -> listed(staff, register, gap, locale, Records.day(now)))
                .toList();
    }

    private GapView.Listed listed(Actor.Staff staff, Register register, Gap gap, Locale locale, LocalDate today) {
        Map<String, Integer> towns = new TreeMap<>(
                gap.every().isEmpty() ? records(staff, register, gap, today) : targets(staff, gap, today));
        return new GapView.Listed(
                gap.name(),
                gap.label().in(locale),
                gap.every(),
                towns.values().stream().mapToInt(Integer::intValue).sum(),
                towns.entrySet().stream()
                        .map(town -> inTown(staff.county(), town.getKey() + "000", town.getValue()))
                        .toList());
    }

    private GapView.InTown inTown(CountyCode county, String area, int count) {
        return new GapView.InTown(area, areas.spokenName(county, area), count);
    }

    private Map<String, Integer> records(Actor.Staff staff, Register register, Gap gap, LocalDate today) {
        Sought sought = sought(staff, register, gap, "", today);
        if (sought.exact()) {
            return walk.perTown(sought.path());
        }
        Map<String, Integer> towns = new HashMap<>();
        walk.all(
                sought.path(),
                batch -> matching.of(register, gap.where(), batch, today)
                        .forEach(entry -> towns.merge(entry.area().substring(0, 9), 1, Integer::sum)));
        return towns;
    }

    private Map<String, Integer> targets(Actor.Staff staff, Gap gap, LocalDate today) {
        Map<String, Integer> towns = new HashMap<>();
        lacking.each(
                staff,
                gap,
                today,
                missing -> missing.forEach(target -> towns.merge(target.area().substring(0, 9), 1, Integer::sum)));
        return towns;
    }

    /** @param exact where the path leads to those that are sought and no others */
    private record Sought(RecordWalk.Path path, boolean exact) {}

    private static Sought sought(Actor.Staff staff, Register register, Gap gap, String area, LocalDate today) {
        Criteria criteria = new Criteria();
        boolean exact = Prefilter.add(register, gap.where(), today, criteria);
        if (!area.isEmpty()) {
            criteria.equal(Facet.AREA, "text", Facet.code(prefix(area)));
        }
        ScopeSql.add(staff, register, criteria);
        return new Sought(new RecordWalk.Path(staff.county(), register, criteria), exact);
    }

    /** @param area code that all lie in; empty: any */
    GapView.Lines lines(
            Actor.Staff staff, Register register, Gap gap, String area, Paging paging, Locale locale, Instant now) {
        LocalDate today = Records.day(now);
        if (!gap.every().isEmpty()) {
            return missing(staff, gap, area, paging, locale, today);
        }
        List<Entry> found = walk.first(
                sought(staff, register, gap, area, today).path(),
                batch -> matching.of(register, gap.where(), batch, today),
                paging.after(),
                paging.size() + 1);
        boolean more = found.size() > paging.size();
        List<Entry> shown = more ? found.subList(0, paging.size()) : found;
        return new GapView.Lines(
                gap.name(),
                gap.label().in(locale),
                lines.of(staff.county(), register, shown, locale, now),
                List.of(),
                more ? shown.getLast().id().toString() : null);
    }

    private GapView.Lines missing(
            Actor.Staff staff, Gap gap, String area, Paging paging, Locale locale, LocalDate today) {
        List<GapView.Missing> all = new ArrayList<>();
        lacking.each(
                staff,
                gap,
                today,
                missing -> missing.stream()
                        .filter(target -> area.isEmpty() || target.area().startsWith(prefix(area)))
                        .forEach(target -> all.add(line(staff.county(), target))));
        int from = 0;
        while (!paging.cursor().isEmpty()
                && from < all.size()
                && !all.get(from++).id().equals(paging.cursor())) {}
        int until = Math.min(all.size(), from + paging.size());
        return new GapView.Lines(
                gap.name(),
                gap.label().in(locale),
                List.of(),
                List.copyOf(all.subList(from, until)),
                until < all.size() ? all.get(until - 1).id() : null);
    }

    private GapView.Missing line(CountyCode county, Target target) {
        return new GapView.Missing(
                target.kind(),
                target.id(),
                target.name(),
                target.area(),
                areas.spokenName(county, target.area()),
                target.area().substring(0, 9) + "000");
    }

    /** The digits that all codes inside begin with. */
    static String prefix(String area) {
        if (!area.matches("\\d{12}|\\d{15}")) {
            throw Problem.invalid("area", "unknown-area", Map.of("code", area));
        }
        if (area.startsWith("000000", 6)) {
            return area.substring(0, 6);
        }
        return area.startsWith("000", 9) ? area.substring(0, 9) : area;
    }

    /** @param cursor the last id of the page before; empty: from the first */
    record Paging(int size, String cursor) {
        @Nullable
        UUID after() {
            try {
                return cursor.isEmpty() ? null : UUID.fromString(cursor);
            } catch (IllegalArgumentException e) {
                throw Problem.invalid("cursor", "cursor");
            }
        }
    }
}
