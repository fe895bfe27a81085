package org.liuchi.areas;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Turns degrees (WGS 84) into metres east and north of a point nearby; true to about a thousandth within a county. */
final class LocalMetres {
    private static final double SEMI_MAJOR = 6_378_137.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669437999014;

    private LocalMetres() {}

    static AffineTransformation around(Coordinate centre) {
        double latitude = Math.toRadians(centre.y);
        double flattened = 1 - ECCENTRICITY_SQUARED * Math.sin(latitude) * Math.sin(latitude);
        double meridian = SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED) / (flattened * Math.sqrt(flattened));
        double parallel = SEMI_MAJOR / Math.sqrt(flattened) * Math.cos(latitude);
        return AffineTransformation.translationInstance(-centre.x, -centre.y)
                .scale(Math.toRadians(parallel), Math.toRadians(meridian));
    }
}
