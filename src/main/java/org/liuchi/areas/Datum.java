package org.liuchi.areas;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** In which system a file's coordinates are. Inside the program there is only WGS 84. */
public enum Datum {
    WGS_84,
    /** The shifted coordinates of Chinese web maps. */
    GCJ_02;

    Geometry toWgs84(Geometry drawn) {
        return switch (this) {
            case WGS_84 -> drawn;
            case GCJ_02 -> unshifted(drawn);
        };
    }

    private static Geometry unshifted(Geometry drawn) {
        Geometry copy = drawn.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int i) {
                Coordinate point = Gcj02.toWgs84(points.getCoordinate(i));
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
        });
        return copy;
    }
}
