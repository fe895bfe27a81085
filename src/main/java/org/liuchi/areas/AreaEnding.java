package org.liuchi.areas;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liuchi.shared.Problem;

/** When an area may end: nothing in force is left inside it, and what takes its place is there. */
final class AreaEnding {
    private AreaEnding() {}

    static void check(
            List<Area> areas, Map<String, LocalDate> lastDrawn, String code, LocalDate until, List<String> successors) {
        Map<String, Area> byCode = areas.stream().collect(Collectors.toMap(Area::code, Function.identity()));
        Area area = byCode.get(code);
        if (area == null || area.validTo() != null) {
            throw Problem.invalid("code", "unknown-area", Map.of("code", code));
        }
        for (String successor : successors) {
            Area next = byCode.get(successor);
            if (next == null || next.validTo() != null || successor.equals(code)) {
                throw Problem.invalid("successors", "unknown-area", Map.of("code", successor));
            }
        }
        if (areas.stream().anyMatch(part -> code.equals(part.parent()) && part.validTo() == null)) {
            throw Problem.invalid("code", "area-has-parts", Map.of("name", area.name()));
        }
        LocalDate last = lastDrawn.getOrDefault(code, area.validFrom());
        if (!until.isAfter(last)) {
            throw Problem.invalid("until", "ends-too-early", Map.of("date", last));
        }
    }
}
