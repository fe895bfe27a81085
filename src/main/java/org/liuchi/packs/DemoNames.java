package org.liuchi.packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a county's areas, bodies and posts are called in demo records, and records entered so far by their keys. */
final class DemoNames {
    private static final Pattern NUMBERED = Pattern.compile("([a-zA-Z]+)\\.(\\d{1,3})(?:\\.post\\.(\\d{1,3}))?");

    private final Map<String, List<String>> numbered = new TreeMap<>();
    private final Map<String, String> keys = new TreeMap<>();

    /**
     * @param as kind of area or body, or the id of a body whose posts they are
     * @param all codes or ids, the first as number 1
     */
    void number(String as, List<String> all) {
        numbered.put(as, all);
    }

    void key(String key, String id) {
        keys.put(key, id);
    }

    /** A county with two villages has a third one all the same: the first. */
    Optional<String> find(String word) {
        Matcher parts = NUMBERED.matcher(word);
        if (!parts.matches()) {
            return Optional.ofNullable(keys.get(word));
        }
        Optional<String> one = wrapped(parts.group(1), parts.group(2));
        return parts.group(3) == null ? one : one.flatMap(body -> wrapped(body, parts.group(3)));
    }

    private Optional<String> wrapped(String of, String number) {
        List<String> all = numbered.getOrDefault(of, List.of());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.get((Integer.parseInt(number) + all.size() - 1) % all.size()));
    }
}
