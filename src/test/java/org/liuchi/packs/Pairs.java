package org.liuchi.packs;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a record as pairs of field and value, or as maps and other pairs that stand among them; null leaves a field out. */
final class Pairs {
    private Pairs() {}

    static Map<String, Object> term(String from, String until) {
        return Map.of("from", from, "until", until);
    }

    static Map<String, Object> given(@Nullable Object... pairs) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] instanceof Map<?, ?> map) {
                map.forEach((name, value) -> values.put(name.toString(), value));
            } else if (pairs[i] instanceof Object[] more) {
                values.putAll(given(more));
            } else {
                Object name = pairs[i++];
                if (pairs[i] != null) {
                    values.put(String.valueOf(name), pairs[i]);
                }
            }
        }
        return values;
    }
}
