package org.liuchi.intake.replay;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Where the columns that matter stand, found by their names in the header; the others are ignored. */
record Columns(Map<String, Integer> places, int count) {
    static Columns of(CSVRecord header) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
        }
        return new Columns(Map.copyOf(places), header.size());
    }

    boolean has(String name) {
        return places.containsKey(name);
    }

    /** The field, empty when the file has no such column. */
    String in(CSVRecord row, String name) {
        Integer place = places.get(name);
        return place == null ? "" : row.get(place);
    }

    String id(CSVRecord row, long line) {
        return Stream.of("message_id", "row_id")
                .map(name -> in(row, name).strip())
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("line-" + line);
    }
}
