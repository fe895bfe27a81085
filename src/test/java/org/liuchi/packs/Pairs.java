package org.liuchi.packs;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Values of a record as pairs of field and value. */
final class Pairs {
    private Pairs() {}

    static Map<String, Object> term(String from, String until) {
        return Map.of("from", from, "until", until);
    }

    static Object[] and(Object[] pairs, Object... more) {
        return Stream.concat(Stream.of(pairs), Stream.of(more)).toArray();
    }

    static Map<String, Object> values(Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i].toString(), pairs[i + 1]);
        }
        return values;
    }
}
