package org.liuchi.demo.geography;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.liuchi.demo.geography.Gazetteer.Town;
import org.liuchi.demo.geography.Gazetteer.Village;

/**
 * How many grids and people each village has. The totals are Tianchang's (1,228 grids, 630,000 people of whom 220,000
 * in town); how they are spread is invented. With them a grid has some 510 people and 200 households, fewer than the
 * band of 300–500 households: the importer's soft warning says so, and the totals are kept.
 */
final class Population {
    private static final int GRIDS = 1_228;
    private static final int URBAN_GRIDS = 314;
    private static final int PEOPLE = 630_000;
    private static final int URBAN_PEOPLE = 220_000;
    private static final int LEAST_GRIDS = 3;
    /** National census of 2020. */
    private static final double PEOPLE_PER_HOUSEHOLD = 2.62;

    private final Map<Village, int[]> peopleByGrid = new HashMap<>();
    private final List<Village> villages;

    private Population(List<Village> villages) {
        this.villages = villages;
    }

    static Population of(Gazetteer gazetteer, Random random) {
        Population population = new Population(villages(gazetteer.towns()));
        List<Town> urban = gazetteer.towns().stream().filter(Town::urban).toList();
        List<Town> rural =
                gazetteer.towns().stream().filter(town -> !town.urban()).toList();
        population.spread(villages(urban), URBAN_GRIDS, URBAN_PEOPLE, random);
        population.spread(villages(rural), GRIDS - URBAN_GRIDS, PEOPLE - URBAN_PEOPLE, random);
        return population;
    }

    private void spread(List<Village> among, int grids, int people, Random random) {
        double[] sizes = among.stream()
                .mapToDouble(village -> (village.community() ? 1.5 : 1) * (0.7 + 0.6 * random.nextDouble()))
                .toArray();
        int[] gridsByVillage = Shares.of(grids, sizes, LEAST_GRIDS);
        int[] heads = Shares.of(people, Shares.weights(random, grids, 0.7, 1.3), 1);
        int next = 0;
        for (int i = 0; i < among.size(); i++) {
            peopleByGrid.put(among.get(i), Arrays.copyOfRange(heads, next, next + gridsByVillage[i]));
            next += gridsByVillage[i];
        }
    }

    private static List<Village> villages(List<Town> towns) {
        return towns.stream().flatMap(town -> town.villages().stream()).toList();
    }

    static int households(int people) {
        return (int) Math.round(people / PEOPLE_PER_HOUSEHOLD);
    }

    int[] peopleByGrid(Village village) {
        int[] people = peopleByGrid.get(village);
        if (people == null) {
            throw new IllegalArgumentException("No such village: " + village);
        }
        return people;
    }

    int grids(Village village) {
        return peopleByGrid(village).length;
    }

    int grids(Town town) {
        return town.villages().stream().mapToInt(this::grids).sum();
    }

    int people(Village village) {
        return Arrays.stream(peopleByGrid(village)).sum();
    }

    int people(Town town) {
        return town.villages().stream().mapToInt(this::people).sum();
    }

    int people() {
        return villages.stream().mapToInt(this::people).sum();
    }

    int households(Village village) {
        return Arrays.stream(peopleByGrid(village)).map(Population::households).sum();
    }

    int households(Town town) {
        return town.villages().stream().mapToInt(this::households).sum();
    }

    int households() {
        return villages.stream().mapToInt(this::households).sum();
    }
}
