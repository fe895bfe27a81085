package org.liuchi.areas;

/** The size that a grid should have: 300–500 households, 600–1000 people (TO-26). Nobody is held to it. */
final class GridBand {
    private GridBand() {}

    /** Whether a counted grid is outside the band. */
    static boolean misses(Area area) {
        boolean counted = area.kind() == Area.Kind.GRID && area.households() + area.people() > 0;
        return counted && !(within(area.households(), 300, 500) && within(area.people(), 600, 1_000));
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
