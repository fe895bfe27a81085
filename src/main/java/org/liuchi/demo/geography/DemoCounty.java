package org.liuchi.demo.geography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.liuchi.areas.NewArea;
import org.liuchi.demo.geography.Gazetteer.Town;
import org.liuchi.demo.geography.Gazetteer.Village;
import org.liuchi.demo.geography.Mosaic.Cell;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The generated county under the codes of the gazetteer: areas with their figures, boundaries, grids.
 *
 * @param boundaries by code
 */
record DemoCounty(List<NewArea> areas, Map<String, Geometry> boundaries, List<DemoGrid> grids) {
    /** One of those with which every village and town is in one piece. */
    private static final long SEED = 10;

    private static final double CROWD_OF_A_STREET = 0.02;
    private static final double CROWD_OF_A_TOWN = 0.012;

    static DemoCounty generate() {
        return new Builder(Gazetteer.read(), new Random(SEED)).build();
    }

    private static final class Builder {
        private final Gazetteer gazetteer;
        private final Random random;
        private final Population population;
        private final List<NewArea> areas = new ArrayList<>();
        private final Map<String, Geometry> boundaries = new TreeMap<>();
        private final List<DemoGrid> grids = new ArrayList<>();

        private Builder(Gazetteer gazetteer, Random random) {
            this.gazetteer = gazetteer;
            this.random = random;
            this.population = Population.of(gazetteer, random);
        }

        private DemoCounty build() {
            Mosaic mosaic = new Mosaic(gazetteer.outline());
            List<Cell> cells = mosaic.cells(seeds(mosaic));
            List<Geometry> towns = new ArrayList<>();
            Apportionment.<Town>placed(population::grids, Town::seat)
                    .divide(gazetteer.towns(), cells)
                    .forEach((town, land) -> towns.add(town(town, land)));
            String county = gazetteer.towns().getFirst().code().substring(0, 6) + "000000";
            add(county, gazetteer.county(), population.households(), population.people(), towns);
            areas.sort(Comparator.comparing(NewArea::code));
            grids.sort(Comparator.comparing(DemoGrid::code));
            return new DemoCounty(areas, boundaries, grids);
        }

        private List<Coordinate> seeds(Mosaic mosaic) {
            List<Coordinate> seeds = new ArrayList<>();
            for (Town town : gazetteer.towns()) {
                int all = population.grids(town);
                int crowded = town.urban() ? all : all / 4;
                double spread = town.urban() ? CROWD_OF_A_STREET : CROWD_OF_A_TOWN;
                seeds.addAll(mosaic.crowd(random, crowded, town.seat(), spread));
                seeds.addAll(mosaic.scatter(random, all - crowded));
            }
            return seeds;
        }

        private Geometry town(Town town, List<Cell> land) {
            List<Geometry> villages = new ArrayList<>();
            Apportionment.<Village>inOrder(population::grids)
                    .divide(town.villages(), land)
                    .forEach((village, cells) -> villages.add(village(town, village, cells)));
            return add(town.code(), town.name(), population.households(town), population.people(town), villages);
        }

        private Geometry village(Town town, Village village, List<Cell> cells) {
            List<Cell> inOrder = westToEastNorthToSouth(cells);
            int[] people = population.peopleByGrid(village);
            for (int i = 0; i < inOrder.size(); i++) {
                String code = village.code() + "%03d".formatted(i + 1);
                Geometry shape = inOrder.get(i).shape();
                Coordinate inside = shape.getInteriorPoint().getCoordinate();
                add(code, Names.ofGrid(i + 1), Population.households(people[i]), people[i], List.of(shape));
                grids.add(new DemoGrid(code, village.code(), town.code(), inside.x, inside.y));
            }
            List<Geometry> shapes = inOrder.stream().map(Cell::shape).toList();
            return add(
                    village.code(), village.name(), population.households(village), population.people(village), shapes);
        }

        private Geometry add(String code, String name, int households, int people, List<Geometry> parts) {
            Geometry shape = CoverageUnion.union(parts.toArray(Geometry[]::new));
            areas.add(new NewArea(code, name, null, households, people));
            boundaries.put(code, shape);
            return shape;
        }
    }

    /** Serials run west to east, row by row from the north (domain 2.2). */
    private static List<Cell> westToEastNorthToSouth(List<Cell> cells) {
        int rows = (int) Math.round(Math.sqrt(cells.size()));
        List<Cell> fromNorth = cells.stream()
                .sorted(Comparator.comparingDouble((Cell cell) -> -cell.seed().y))
                .toList();
        return IntStream.range(0, rows)
                .mapToObj(row -> fromNorth.subList(row * cells.size() / rows, (row + 1) * cells.size() / rows))
                .flatMap(row -> row.stream().sorted(Comparator.comparingDouble(cell -> cell.seed().x)))
                .toList();
    }
}
