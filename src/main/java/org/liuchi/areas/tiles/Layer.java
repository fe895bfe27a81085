package org.liuchi.areas.tiles;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.liuchi.areas.Area;

/** What a map is made of, and from which zoom on there is room for it. */
enum Layer {
    COUNTY(Area.Kind.COUNTY, 0),
    TOWNS(Area.Kind.TOWN, 0),
    VILLAGES(Area.Kind.VILLAGE, 10),
    GRIDS(Area.Kind.GRID, 12);

    final Area.Kind kind;
    final int fromZoom;

    Layer(Area.Kind kind, int fromZoom) {
        this.kind = kind;
        this.fromZoom = fromZoom;
    }

    static Optional<Layer> named(String name) {
        return Stream.of(values()).filter(layer -> layer.title().equals(name)).findFirst();
    }

    /** As addresses and tiles call it. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
