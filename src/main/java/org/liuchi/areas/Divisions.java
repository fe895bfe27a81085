package org.liuchi.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;

/** Checks a list of areas against what is known; all of it is taken, or nothing. */
final class Divisions {
    /** Where an area stands in what was handed in, for the report. */
    record Entry(String field, NewArea area) {}

    /** @param changed new areas with version 1, known ones with the next version */
    record Result(List<Area> changed, List<Problem.Violation> warnings) {}

    private final CountyCode county;
    private final Map<String, Area> known;
    private final LocalDate from;
    private final Set<String> listed = new HashSet<>();
    private final List<Area> changed = new ArrayList<>();
    private final List<Problem.Violation> violations = new ArrayList<>();
    private final List<Problem.Violation> warnings = new ArrayList<>();

    private Divisions(CountyCode county, List<Area> known, LocalDate from) {
        this.county = county;
        this.known = known.stream().collect(Collectors.toMap(Area::code, Function.identity()));
        this.from = from;
    }

    /** @throws Problem INVALID with one violation for each entry that can't be taken */
    static Result check(CountyCode county, List<Area> known, List<Entry> entries, LocalDate from) {
        Divisions divisions = new Divisions(county, known, from);
        entries.forEach(
                entry -> AreaCode.read(entry.area().code()).ifPresent(code -> divisions.listed.add(code.value())));
        Set<String> seen = new HashSet<>();
        for (Entry entry : entries) {
            divisions.add(entry, seen);
        }
        if (!divisions.violations.isEmpty()) {
            throw Problem.invalid(divisions.violations);
        }
        // parents before what refers to them
        divisions.changed.sort(Comparator.comparing(Area::code));
        return new Result(divisions.changed, divisions.warnings);
    }

    private void add(Entry entry, Set<String> seen) {
        Optional<AreaCode> code = AreaCode.read(entry.area().code());
        Optional<String> broken = code.isEmpty() ? Optional.of("division-code") : brokenRule(code.get(), entry.area());
        if (broken.isEmpty() && !seen.add(code.orElseThrow().value())) {
            broken = Optional.of("area-twice");
        }
        if (broken.isPresent()) {
            violations.add(violation(entry, broken.get()));
        } else {
            take(code.orElseThrow(), entry);
        }
    }

    private Optional<String> brokenRule(AreaCode code, NewArea area) {
        Area old = known.get(code.value());
        String parent = code.parent();
        if (!code.county().equals(county.value())) {
            return Optional.of("other-county");
        }
        if (old != null && old.validTo() != null) {
            return Optional.of("code-used-before");
        }
        if (parent != null && !listed.contains(parent) && !inForce(parent)) {
            return Optional.of("area-without-parent");
        }
        if (area.subKind() != null && area.subKind().kind() != code.kind()) {
            return Optional.of("area-sub-kind");
        }
        return Optional.empty();
    }

    private boolean inForce(String code) {
        Area area = known.get(code);
        return area != null && area.inForceOn(from);
    }

    private void take(AreaCode code, Entry entry) {
        NewArea area = entry.area();
        Area old = known.get(code.value());
        Area next = new Area(
                code.value(),
                code.kind(),
                area.subKind() == null ? code.subKind() : area.subKind(),
                code.parent(),
                area.name(),
                old == null ? from : old.validFrom(),
                null,
                area.households(),
                area.people(),
                old == null ? 1 : old.version());
        if (old == null) {
            changed.add(next);
        } else if (!next.equals(old)) {
            changed.add(next.revised());
        }
        if (GridBand.misses(next)) {
            warnings.add(violation(entry, "grid-outside-band"));
        }
    }

    private static Problem.Violation violation(Entry entry, String rule) {
        NewArea area = entry.area();
        return new Problem.Violation(
                entry.field(),
                rule,
                Map.of(
                        "code", area.code(),
                        "name", area.name(),
                        "said", String.valueOf(area.subKind()),
                        "households", area.households(),
                        "people", area.people()));
    }
}
