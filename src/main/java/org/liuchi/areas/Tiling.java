package org.liuchi.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Whether grids cover their village without gaps and overlaps (TC-09, TO-26: 界定清晰). Works in metres; what is
 * nowhere wider than {@link #SLIVER_METRES} is noise of drawing and passes.
 */
final class Tiling {
    static final double SLIVER_METRES = 0.5;

    /**
     * @param first code of the grid concerned
     * @param second code of the other grid, or of the village when there is none
     */
    record Fault(Rule rule, String first, String second, long squareMetres) {}

    enum Rule {
        OVERLAP,
        GAP,
        OUTSIDE
    }

    private record Part(String code, Geometry shape) {}

    private final String wholeCode;
    private final @Nullable Geometry whole;
    private final List<Part> parts;
    private final List<Fault> faults = new ArrayList<>();

    private Tiling(String wholeCode, @Nullable Geometry whole, List<Part> parts) {
        this.wholeCode = wholeCode;
        this.whole = whole;
        this.parts = parts;
    }

    /**
     * @param whole the village's own boundary; without one only overlaps and holes can be found
     * @param parts grids by code, degrees
     */
    static List<Fault> faults(String wholeCode, @Nullable Geometry whole, Map<String, Geometry> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        AffineTransformation metres = LocalMetres.around(
                parts.values().iterator().next().getEnvelopeInternal().centre());
        Tiling tiling = new Tiling(
                wholeCode,
                whole == null ? null : metres.transform(whole),
                parts.entrySet().stream()
                        .map(part -> new Part(part.getKey(), metres.transform(part.getValue())))
                        .sorted(Comparator.comparing(Part::code))
                        .toList());
        tiling.overlaps();
        tiling.gaps();
        tiling.outside();
        return List.copyOf(tiling.faults);
    }

    private void overlaps() {
        for (int i = 0; i < parts.size(); i++) {
            for (Part other : parts.subList(i + 1, parts.size())) {
                Part part = parts.get(i);
                if (part.shape().getEnvelopeInternal().intersects(other.shape().getEnvelopeInternal())) {
                    Geometry common = OverlayNGRobust.overlay(part.shape(), other.shape(), OverlayNG.INTERSECTION);
                    report(Rule.OVERLAP, part.code(), other.code(), common);
                }
            }
        }
    }

    private void gaps() {
        Geometry covered = OverlayNGRobust.union(parts.stream().map(Part::shape).toList());
        Geometry wanted = whole == null ? withoutHoles(covered) : whole;
        for (Polygon gap : polygons(OverlayNGRobust.overlay(wanted, covered, OverlayNG.DIFFERENCE))) {
            List<String> nearest = parts.stream()
                    .sorted(Comparator.comparingDouble(part -> part.shape().distance(gap)))
                    .map(Part::code)
                    .toList();
            report(Rule.GAP, nearest.getFirst(), nearest.size() > 1 ? nearest.get(1) : wholeCode, gap);
        }
    }

    private void outside() {
        if (whole != null) {
            for (Part part : parts) {
                Geometry rest = OverlayNGRobust.overlay(part.shape(), whole, OverlayNG.DIFFERENCE);
                report(Rule.OUTSIDE, part.code(), wholeCode, rest);
            }
        }
    }

    private void report(Rule rule, String first, String second, Geometry where) {
        double area = polygons(where).stream()
                .filter(polygon -> !polygon.buffer(-SLIVER_METRES / 2).isEmpty())
                .mapToDouble(Polygon::getArea)
                .sum();
        if (area > 0) {
            faults.add(new Fault(rule, first, second, Math.max(1, Math.round(area))));
        }
    }

    private static Geometry withoutHoles(Geometry covered) {
        return OverlayNGRobust.union(polygons(covered).stream()
                .map(polygon -> covered.getFactory()
                        .createPolygon(polygon.getExteriorRing().getCoordinateSequence()))
                .map(Geometry.class::cast)
                .toList());
    }

    private static List<Polygon> polygons(Geometry geometry) {
        List<?> found = PolygonExtracter.getPolygons(geometry);
        return IntStream.range(0, found.size())
                .mapToObj(found::get)
                .map(Polygon.class::cast)
                .toList();
    }
}
