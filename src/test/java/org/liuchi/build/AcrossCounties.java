package org.liuchi.build;

import java.util.Map;
import java.util.TreeMap;

/** {@code db/across-counties.csv}: the statements that may look at several counties at once, each with its reason. */
final class AcrossCounties {
    private AcrossCounties() {}

    static Map<String, String> declared() {
        Map<String, String> reasons = new TreeMap<>();
        Csv.rows(Sources.RESOURCES.resolve("db/across-counties.csv"))
                .forEach(row -> reasons.put(row.get("name"), row.get("reason")));
        return reasons;
    }
}
