package org.liuchi.areas.tiles;

import java.util.Map;
import org.liuchi.shared.Problem;
import org.locationtech.jts.geom.Envelope;

/**
 * One square of the world in Web Mercator.
 *
 * @param z zoom, 0 to 17: the world is 2^z squares wide
 * @param x eastwards from 180° W
 * @param y southwards from 85° N
 */
record Tile(int z, int x, int y) {
    static final int DEEPEST = 17;
    /** Units of a tile's own grid along one side. */
    static final int EXTENT = 4_096;

    private static final int BUFFER = 64;
    /** Across the world, metres at the equator. */
    private static final double WORLD = 2 * Math.PI * WebMercator.RADIUS;

    /** @throws Problem INVALID z, x or y */
    Tile {
        within("z", z, DEEPEST);
        within("x", x, (1 << z) - 1);
        within("y", y, (1 << z) - 1);
    }

    private static void within(String field, int value, int most) {
        if (value < 0 || value > most) {
            throw Problem.invalid(field, "number", Map.of("min", 0, "max", most));
        }
    }

    static double width(int zoom) {
        return WORLD / (1 << zoom);
    }

    Envelope square() {
        double width = width(z);
        double west = x * width - WORLD / 2;
        double north = WORLD / 2 - y * width;
        return new Envelope(west, west + width, north - width, north);
    }

    /** With the margin that keeps lines along its edge from being cut visibly. */
    Envelope withMargin() {
        Envelope square = square();
        square.expandBy(width(z) * BUFFER / EXTENT);
        return square;
    }
}
