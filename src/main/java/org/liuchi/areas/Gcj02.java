package org.liuchi.areas;

import org.locationtech.jts.geom.Coordinate;

/**
 * The shift between WGS 84 and GCJ-02 as it is publicly known: a sum of sines in degrees. There is no closed inverse;
 * the shift changes by less than a thousandth of a step, so that a few rounds of taking it off again reach it.
 */
final class Gcj02 {
    private static final double SEMI_MAJOR = 6_378_245.0;
    private static final double ECCENTRICITY_SQUARED = 0.006693421622965943;
    private static final double CLOSE_ENOUGH = 1e-9;
    private static final int ROUNDS = 10;

    private Gcj02() {}

    static Coordinate fromWgs84(Coordinate point) {
        if (!shifted(point)) {
            return point.copy();
        }
        double east = point.x - 105.0;
        double north = point.y - 35.0;
        double latitude = Math.toRadians(point.y);
        double magic = 1 - ECCENTRICITY_SQUARED * Math.sin(latitude) * Math.sin(latitude);
        double meridian = SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED) / (magic * Math.sqrt(magic));
        double parallel = SEMI_MAJOR / Math.sqrt(magic) * Math.cos(latitude);
        return new Coordinate(
                point.x + Math.toDegrees(eastward(east, north) / parallel),
                point.y + Math.toDegrees(northward(east, north) / meridian));
    }

    static Coordinate toWgs84(Coordinate shifted) {
        Coordinate guess = shifted.copy();
        for (int round = 0; round < ROUNDS; round++) {
            Coordinate image = fromWgs84(guess);
            double east = shifted.x - image.x;
            double north = shifted.y - image.y;
            guess = new Coordinate(guess.x + east, guess.y + north);
            if (Math.abs(east) + Math.abs(north) < CLOSE_ENOUGH) {
                break;
            }
        }
        return guess;
    }

    /** Outside this box nothing is shifted. */
    private static boolean shifted(Coordinate point) {
        return point.x > 72.004 && point.x < 137.8347 && point.y > 0.8293 && point.y < 55.8271;
    }

    private static double eastward(double x, double y) {
        return 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + wave(20.0, 6.0 * x, 20.0, 2.0 * x)
                + wave(20.0, x, 40.0, x / 3.0)
                + wave(150.0, x / 12.0, 300.0, x / 30.0);
    }

    private static double northward(double x, double y) {
        return -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + wave(20.0, 6.0 * x, 20.0, 2.0 * x)
                + wave(20.0, y, 40.0, y / 3.0)
                + wave(160.0, y / 12.0, 320.0, y / 30.0);
    }

    private static double wave(double height, double angle, double otherHeight, double otherAngle) {
        return (height * Math.sin(angle * Math.PI) + otherHeight * Math.sin(otherAngle * Math.PI)) * 2.0 / 3.0;
    }
}
