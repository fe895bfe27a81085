package org.liuchi.workflow.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Term;

/**
 * Another length of a clock for some matters.
 *
 * @param when {@code category}, {@code urgency} or the name of a fact, each with the values that are meant; all must fit
 * @param source file and line, for messages
 */
public record SpecialTerm(Map<String, List<String>> when, Term term, String source) {
    public static final String CATEGORY = "category";
    public static final String URGENCY = "urgency";

    private static final Set<String> URGENCIES =
            Arrays.stream(Urgency.values()).map(Urgency::name).collect(Collectors.toUnmodifiableSet());

    public SpecialTerm {
        when = when.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    boolean fits(Function<String, @Nullable String> matter) {
        return when.entrySet().stream().allMatch(entry -> {
            String value = matter.apply(entry.getKey());
            return value != null
                    && (entry.getValue().contains(value)
                            || (entry.getKey().equals(CATEGORY)
                                    && entry.getValue().contains(firstLevel(value))));
        });
    }

    /** What holds for a category holds for those under it: {@code utilities} for {@code utilities.gas}. */
    private static String firstLevel(String category) {
        int dot = category.indexOf('.');
        return dot < 0 ? category : category.substring(0, dot);
    }

    /** @param facts that items of this flow may have, with their values; none where any value may be */
    List<String> faults(Map<String, Set<String>> facts) {
        List<String> faults = new ArrayList<>();
        if (when.isEmpty()) {
            faults.add(source + " a special term says when it holds");
        }
        new TreeMap<>(when).forEach((name, values) -> {
            Set<String> known = name.equals(URGENCY) ? URGENCIES : facts.getOrDefault(name, Set.of());
            if (!name.equals(CATEGORY) && !name.equals(URGENCY) && !facts.containsKey(name)) {
                faults.add(source + " unknown fact " + name);
            }
            if (values.isEmpty()) {
                faults.add(source + " " + name + " names no value");
            }
            values.stream()
                    .filter(value -> !known.isEmpty() && !known.contains(value))
                    .forEach(value -> faults.add(source + " " + name + " is never " + value));
        });
        return faults;
    }
}
