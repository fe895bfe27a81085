package org.liuchi.demo.matters;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.liuchi.demo.sheets.Sheet;

/** What people write on an occasion; one of several ways. */
final class Phrases {
    private final Map<String, List<String>> byOccasion = Sheet.rows("phrases.csv").stream()
            .collect(Collectors.groupingBy(
                    row -> row.getOrDefault("kind", ""),
                    Collectors.mapping(row -> row.getOrDefault("text", ""), Collectors.toList())));

    String on(String occasion, Random random) {
        List<String> ways = Objects.requireNonNull(byOccasion.get(occasion), occasion);
        return ways.get(random.nextInt(ways.size()));
    }
}
