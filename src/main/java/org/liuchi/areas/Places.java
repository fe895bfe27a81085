package org.liuchi.areas;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.locationtech.jts.geom.Envelope;

/** Whether a place that somebody gave can be one in the county; each way it can't has a rule with its own words. */
final class Places {
    private static final Envelope CHINA = new Envelope(73, 136, 3, 54);
    private static final int LONGEST_CODE = 15;

    private Places() {}

    static Area named(AreaMap map, CountyCode county, String text, String field) {
        AreaCode code = AreaCode.read(text.strip()).orElseThrow(() -> unknown(field, text));
        if (!code.county().equals(county.value())) {
            throw Problem.invalid(field, "other-county", Map.of("code", code.value()));
        }
        Area area = map.byCode(code.value()).orElseThrow(() -> unknown(field, text));
        LocalDate end = area.validTo();
        if (area.inForceOn(map.day())) {
            return area;
        }
        if (end == null || map.day().isBefore(end)) {
            throw Problem.invalid(field, "area-not-yet", Map.of("name", area.name(), "date", area.validFrom()));
        }
        List<Area> successors = map.successors(area.code());
        if (successors.isEmpty()) {
            throw Problem.invalid(field, "area-ended", Map.of("name", area.name(), "date", end));
        }
        throw Problem.invalid(
                field, "area-replaced", Map.of("name", area.name(), "date", end, "successors", names(successors)));
    }

    static Area pointed(AreaMap map, CountyCode county, double longitude, double latitude, String field) {
        if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
            throw Problem.invalid(field, "coordinates");
        }
        // what a device sends when it does not know where it is
        if (longitude == 0 && latitude == 0) {
            throw Problem.invalid(field, "no-position");
        }
        Optional<Area> area = map.hasBoundaries()
                ? map.at(longitude, latitude)
                : map.byCode(county.value() + "000000").filter(_ -> CHINA.covers(longitude, latitude));
        return area.orElseThrow(() -> Problem.invalid(field, "outside-county"));
    }

    private static Problem unknown(String field, String text) {
        String shown = text.length() > LONGEST_CODE ? "" : text;
        return Problem.invalid(field, "unknown-area", Map.of("code", shown));
    }

    private static String names(List<Area> areas) {
        return areas.stream().map(area -> area.name() + " " + area.code()).collect(Collectors.joining("、"));
    }
}
