package org.liuchi.areas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** One county as it stands on one day; immutable, so that any thread may ask. */
final class AreaMap {
    private record Shape(Area area, IndexedPointInAreaLocator inside) {}

    /** Smallest first; on a shared border the lower code, so that the answer is always the same. */
    private static final Comparator<Shape> SMALLEST_FIRST = Comparator.comparing(
                    (Shape shape) -> shape.area().kind(), Comparator.reverseOrder())
            .thenComparing(shape -> shape.area().code());

    private final @Nullable UUID revision;
    private final LocalDate day;
    private final Map<String, Area> byCode;
    private final Map<String, List<Area>> children;
    private final Map<String, List<String>> successors;
    private final STRtree shapes = new STRtree();
    private final Drawing drawing;

    /**
     * @param successors by the code of an area that ended
     * @param boundaries in force on {@code day}, by code, WGS 84
     */
    AreaMap(
            @Nullable UUID revision,
            LocalDate day,
            List<Area> areas,
            Map<String, List<String>> successors,
            Map<String, Geometry> boundaries) {
        this.revision = revision;
        this.day = day;
        this.byCode = areas.stream().collect(Collectors.toUnmodifiableMap(Area::code, Function.identity()));
        this.children = areas.stream()
                .filter(area -> area.parent() != null && area.inForceOn(day))
                .sorted(Comparator.comparing(Area::code))
                .collect(Collectors.groupingBy(area -> String.valueOf(area.parent())));
        this.successors = Map.copyOf(successors);
        this.drawing = new Drawing(
                "%s.%s".formatted(revision, day),
                boundaries.entrySet().stream()
                        .flatMap(boundary -> byCode(boundary.getKey())
                                .filter(area -> area.inForceOn(day))
                                .map(area -> Outline.of(area, boundary.getValue()))
                                .stream())
                        .collect(Collectors.toMap(outline -> outline.area().code(), Function.identity())));
        drawing.outlines()
                .values()
                .forEach(outline -> shapes.insert(
                        outline.polygon().getEnvelopeInternal(),
                        new Shape(outline.area(), new IndexedPointInAreaLocator(outline.polygon()))));
        shapes.build();
    }

    boolean isOf(@Nullable UUID current, LocalDate today) {
        return today.equals(day) && Objects.equals(current, revision);
    }

    LocalDate day() {
        return day;
    }

    boolean hasBoundaries() {
        return !drawing.isEmpty();
    }

    Drawing drawing() {
        return drawing;
    }

    Optional<Area> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Stream<Area> all() {
        return byCode.values().stream();
    }

    List<Area> children(String parent) {
        return List.copyOf(children.getOrDefault(parent, List.of()));
    }

    /** From the area itself up to the county; empty for an unknown code. */
    List<Area> path(String code) {
        List<Area> path = new ArrayList<>();
        Optional<Area> area = byCode(code);
        while (area.isPresent()) {
            path.add(area.get());
            area = Optional.ofNullable(area.get().parent()).flatMap(this::byCode);
        }
        return List.copyOf(path);
    }

    /** The areas in force that took the place of one that ended, also when they were replaced in turn. */
    List<Area> successors(String code) {
        return successors.getOrDefault(code, List.of()).stream()
                .flatMap(next -> byCode(next).stream())
                .flatMap(next -> next.inForceOn(day) ? Stream.of(next) : successors(next.code()).stream())
                .distinct()
                .sorted(Comparator.comparing(Area::code))
                .toList();
    }

    Optional<Area> at(double longitude, double latitude) {
        Coordinate point = new Coordinate(longitude, latitude);
        List<?> near = shapes.query(new Envelope(point));
        return near.stream()
                .map(Shape.class::cast)
                .sorted(SMALLEST_FIRST)
                .filter(shape -> shape.inside().locate(point) != Location.EXTERIOR)
                .map(Shape::area)
                .findFirst();
    }
}
