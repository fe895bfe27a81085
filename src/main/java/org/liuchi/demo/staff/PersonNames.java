package org.liuchi.demo.staff;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liuchi.demo.sheets.Sheet;

/** A surname and a solar term, each pair once: 赵立春, 钱白露. Nobody takes them for real people. */
final class PersonNames {
    /** Has no factor in common with the number of pairs, so all of them come before one comes again. */
    private static final int STRIDE = 1_009;

    private final List<String> surnames;
    private final List<String> given;
    private int next;

    PersonNames() {
        Map<String, String> values = Sheet.rows("names.csv").stream()
                .collect(Collectors.toMap(row -> row.get("kind"), row -> row.get("values")));
        this.surnames = values.getOrDefault("surname", "")
                .codePoints()
                .mapToObj(Character::toString)
                .toList();
        this.given = List.of(values.getOrDefault("given", "").split(" ", -1));
    }

    String next() {
        int pair = next++ * STRIDE % (surnames.size() * given.size());
        return surnames.get(pair / given.size()) + given.get(pair % given.size());
    }
}
