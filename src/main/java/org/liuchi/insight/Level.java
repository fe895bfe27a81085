package org.liuchi.insight;

import org.liuchi.areas.Area;

/** How finely the map counts. */
enum Level {
    TOWN(Area.Kind.TOWN),
    VILLAGE(Area.Kind.VILLAGE),
    GRID(Area.Kind.GRID);

    final Area.Kind kind;

    Level(Area.Kind kind) {
        this.kind = kind;
    }
}
