package org.liuchi.assist;

import org.jspecify.annotations.Nullable;
import org.liuchi.cases.Neighbours.Neighbour;

/** Distances within a county, on a sphere: true to half a percent. */
final class Metres {
    private static final double OF_A_DEGREE = 111_195;

    private Metres() {}

    /** Absent when one of them has no point. */
    static @Nullable Double between(SimilarCases.Told one, Neighbour other) {
        Double longitude = one.longitude();
        Double latitude = one.latitude();
        Double otherLongitude = other.longitude();
        Double otherLatitude = other.latitude();
        if (longitude == null || latitude == null || otherLongitude == null || otherLatitude == null) {
            return null;
        }
        double east = (otherLongitude - longitude) * Math.cos(Math.toRadians(latitude));
        return Math.hypot(east, otherLatitude - latitude) * OF_A_DEGREE;
    }
}
