package org.liuchi.areas.tiles;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** The projection of the web's maps (EPSG:3857), from WGS 84 degrees to metres at the equator. */
final class WebMercator implements CoordinateSequenceFilter {
    static final double RADIUS = 6_378_137;

    private WebMercator() {}

    static Geometry of(Geometry degrees) {
        Geometry projected = degrees.copy();
        projected.apply(new WebMercator());
        return projected;
    }

    static Coordinate of(double longitude, double latitude) {
        return new Coordinate(
                RADIUS * Math.toRadians(longitude),
                RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(latitude) / 2)));
    }

    @Override
    public void filter(CoordinateSequence points, int i) {
        Coordinate point = of(points.getX(i), points.getY(i));
        points.setOrdinate(i, CoordinateSequence.X, point.x);
        points.setOrdinate(i, CoordinateSequence.Y, point.y);
    }

    @Override
    public boolean isDone() {
        return false;
    }

    @Override
    public boolean isGeometryChanged() {
        return true;
    }
}
