package org.liuchi.demo.geography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Breaks an outline into cells: the Voronoi cells of scattered points, denser around the towns' seats, evened out a
 * little. Neighbours share their corners exactly, so any union of cells has clean borders.
 */
final class Mosaic {
    /** A cell and the point it grew from. */
    record Cell(Coordinate seed, Geometry shape) {}

    private static final int EVENING_ROUNDS = 6;
    /** About a centimetre: removes the last-digit difference of two cuts through the same edge. */
    private static final double STEPS_PER_DEGREE = 1e7;

    private final Polygon outline;
    private final PreparedGeometry prepared;

    Mosaic(Polygon outline) {
        this.outline = outline;
        this.prepared = PreparedGeometryFactory.prepare(outline);
    }

    /** Points inside the outline, all over it. */
    List<Coordinate> scatter(Random random, int count) {
        Envelope box = outline.getEnvelopeInternal();
        List<Coordinate> points = new ArrayList<>();
        while (points.size() < count) {
            keep(
                    points,
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight());
        }
        return points;
    }

    /** Points inside the outline, crowded around a centre. */
    List<Coordinate> crowd(Random random, int count, Coordinate centre, double spread) {
        List<Coordinate> points = new ArrayList<>();
        while (points.size() < count) {
            keep(points, centre.x + random.nextGaussian() * spread, centre.y + random.nextGaussian() * spread);
        }
        return points;
    }

    private void keep(List<Coordinate> points, double x, double y) {
        Coordinate point = new Coordinate(x, y);
        if (prepared.covers(outline.getFactory().createPoint(point))) {
            points.add(point);
        }
    }

    /** One cell a point. */
    List<Cell> cells(List<Coordinate> points) {
        List<Coordinate> seeds = points;
        for (int round = 0; round < EVENING_ROUNDS; round++) {
            seeds = diagram(seeds).stream()
                    .map(cell -> cell.shape().getCentroid().getCoordinate())
                    .toList();
        }
        List<Cell> cells = diagram(seeds);
        cells.forEach(cell -> cell.shape().apply((CoordinateFilter) Mosaic::snap));
        cells.forEach(cell -> cell.shape().geometryChanged());
        return cells;
    }

    private List<Cell> diagram(List<Coordinate> seeds) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(seeds);
        builder.setClipEnvelope(outline.getEnvelopeInternal());
        Geometry diagram = builder.getDiagram(outline.getFactory());
        Map<Coordinate, Geometry> bySeed = new HashMap<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            bySeed.put((Coordinate) cell.getUserData(), clipped(cell));
        }
        return bySeed.entrySet().stream()
                .map(cell -> new Cell(cell.getKey(), cell.getValue()))
                .sorted(Comparator.comparing(Cell::seed))
                .toList();
    }

    private Geometry clipped(Geometry cell) {
        return prepared.covers(cell) ? cell : OverlayNGRobust.overlay(cell, outline, OverlayNG.INTERSECTION);
    }

    private static void snap(Coordinate point) {
        point.x = Math.rint(point.x * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
        point.y = Math.rint(point.y * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }
}
