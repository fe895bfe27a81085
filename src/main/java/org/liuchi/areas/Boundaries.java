package org.liuchi.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Checks newly drawn boundaries against the areas and against each other; all of them are taken, or none. */
final class Boundaries {
    private static final Envelope THE_EARTH = new Envelope(-180, 180, -90, 90);

    private final Map<String, Area> inForce = new HashMap<>();
    private final Map<String, Geometry> result;
    private final Map<String, Geometry> changed = new TreeMap<>();
    private final List<Problem.Violation> violations = new ArrayList<>();

    private Boundaries(List<Area> areas, Map<String, Geometry> before, LocalDate from) {
        areas.stream().filter(area -> area.inForceOn(from)).forEach(area -> inForce.put(area.code(), area));
        this.result = new HashMap<>(before);
    }

    /**
     * @param before boundaries in force on {@code from}
     * @param lastDrawn when each area was drawn last
     * @return the drawn ones that differ from before
     * @throws Problem INVALID naming each area that can't be taken, or the two grids of each gap and overlap
     */
    static Map<String, Geometry> check(
            CountyCode county,
            List<Area> areas,
            Map<String, Geometry> before,
            Map<String, LocalDate> lastDrawn,
            Map<String, Geometry> drawn,
            LocalDate from) {
        Boundaries boundaries = new Boundaries(areas, before, from);
        drawn.forEach((code, shape) -> {
            if (!code.startsWith(county.value())) {
                boundaries.refuse(code, "other-county", Map.of());
            } else if (lastDrawn.getOrDefault(code, from).isAfter(from)) {
                boundaries.refuse(code, "drawn-later-already", Map.of("date", lastDrawn.get(code)));
            } else {
                boundaries.add(code, shape);
            }
        });
        boundaries.throwIfBroken();
        boundaries.checkVillages();
        boundaries.throwIfBroken();
        return boundaries.changed;
    }

    private void add(String code, Geometry shape) {
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (!inForce.containsKey(code)) {
            refuse(code, "unknown-area", Map.of());
        } else if (!(shape instanceof Polygonal) || shape.isEmpty()) {
            refuse(code, "polygon", Map.of());
        } else if (error != null) {
            refuse(
                    code,
                    "polygon-invalid",
                    Map.of("longitude", error.getCoordinate().x, "latitude", error.getCoordinate().y));
        } else if (!THE_EARTH.covers(shape.getEnvelopeInternal())) {
            refuse(code, "coordinates", Map.of());
        } else {
            Geometry old = result.put(code, shape);
            if (old == null || !shape.equalsExact(old)) {
                changed.put(code, shape);
            }
        }
    }

    private void checkVillages() {
        TreeSet<String> villages = new TreeSet<>();
        for (String code : changed.keySet()) {
            switch (area(code).kind()) {
                case GRID -> villages.add(String.valueOf(area(code).parent()));
                case VILLAGE -> villages.add(code);
                case TOWN, COUNTY -> {}
            }
        }
        Map<String, Map<String, Geometry>> gridsByVillage = new HashMap<>();
        result.forEach((code, shape) -> {
            if (inForce.containsKey(code) && area(code).kind() == Area.Kind.GRID) {
                gridsByVillage
                        .computeIfAbsent(String.valueOf(area(code).parent()), _ -> new TreeMap<>())
                        .put(code, shape);
            }
        });
        villages.forEach(
                village -> Tiling.faults(village, result.get(village), gridsByVillage.getOrDefault(village, Map.of()))
                        .forEach(this::refuse));
    }

    private Area area(String code) {
        Area area = inForce.get(code);
        if (area == null) {
            throw new IllegalStateException("Not in force: " + code);
        }
        return area;
    }

    private void refuse(Tiling.Fault fault) {
        String rule = switch (fault.rule()) {
            case OVERLAP -> "grids-overlap";
            case GAP -> "grids-leave-a-gap";
            case OUTSIDE -> "grid-outside-village";
        };
        refuse(fault.first(), rule, Map.of("second", label(fault.second()), "squareMetres", fault.squareMetres()));
    }

    private void refuse(String code, String rule, Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("code", code);
        all.put("first", label(code));
        violations.add(new Problem.Violation("areas." + code, rule, all));
    }

    private String label(String code) {
        Area area = inForce.get(code);
        return area == null ? code : area.name() + " " + code;
    }

    private void throwIfBroken() {
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }
}
