package org.liuchi.areas;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * An area as it is drawn today.
 *
 * @param polygon WGS 84, longitude first
 * @param longitude of the point where its name stands, always inside the polygon
 */
public record Outline(Area area, Geometry polygon, double longitude, double latitude) {
    static Outline of(Area area, Geometry polygon) {
        Coordinate inside = polygon.getInteriorPoint().getCoordinate();
        return new Outline(area, polygon, inside.x, inside.y);
    }
}
