package org.liuchi.demo.geography;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.liuchi.demo.geography.Mosaic.Cell;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Gives each of several holders its number of neighbouring cells: halves the holders and the cells together, across the
 * longer side of the land, until one holder is left.
 *
 * @param wanted how many cells a holder gets
 */
record Apportionment<T>(ToIntFunction<T> wanted, Comparator<T> byLongitude, Comparator<T> byLatitude) {
    /** A degree of longitude is shorter than one of latitude by this at 32.7 N. */
    private static final double NARROWER = 0.84;

    /** Holders that know where they want to be. */
    static <T> Apportionment<T> placed(ToIntFunction<T> wanted, Function<T, Coordinate> place) {
        return new Apportionment<>(
                wanted,
                Comparator.comparingDouble(holder -> place.apply(holder).x),
                Comparator.comparingDouble(holder -> place.apply(holder).y));
    }

    /** Holders that are taken in the order given. */
    static <T> Apportionment<T> inOrder(ToIntFunction<T> wanted) {
        return new Apportionment<>(wanted, (_, _) -> 0, (_, _) -> 0);
    }

    Map<T, List<Cell>> divide(List<T> holders, List<Cell> cells) {
        Map<T, List<Cell>> divided = new LinkedHashMap<>();
        divide(holders, cells, divided);
        return divided;
    }

    private void divide(List<T> holders, List<Cell> cells, Map<T, List<Cell>> divided) {
        if (holders.size() == 1) {
            divided.put(holders.getFirst(), cells);
            return;
        }
        Envelope land = new Envelope();
        cells.forEach(cell -> land.expandToInclude(cell.seed()));
        boolean wide = land.getWidth() * NARROWER > land.getHeight();
        ToDoubleFunction<Cell> across = wide ? cell -> cell.seed().x : cell -> cell.seed().y;
        List<T> sortedHolders =
                holders.stream().sorted(wide ? byLongitude : byLatitude).toList();
        List<Cell> sortedCells =
                cells.stream().sorted(Comparator.comparingDouble(across)).toList();
        int half = half(sortedHolders, cells.size());
        int cut = sum(sortedHolders.stream().limit(half));
        divide(sortedHolders.subList(0, half), sortedCells.subList(0, cut), divided);
        divide(sortedHolders.subList(half, holders.size()), sortedCells.subList(cut, cells.size()), divided);
    }

    /** How many holders together want about half of the cells. */
    private int half(List<T> holders, int cells) {
        int half = 1;
        while (half < holders.size() - 1 && 2 * sum(holders.stream().limit(half + 1L)) <= cells) {
            half++;
        }
        return half;
    }

    private int sum(Stream<T> holders) {
        return holders.mapToInt(wanted).sum();
    }
}
