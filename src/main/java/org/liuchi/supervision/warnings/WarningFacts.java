package org.liuchi.supervision.warnings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Step;

/** What a warning or an inspection remembers: ids, choices and numbers of work. */
final class WarningFacts {
    static final String UNIT = "unit";
    static final String ADDRESSEE = "addressee";
    static final String RULE = "rule";
    static final String EDITION = "edition";
    static final String MEASURE = "measure";
    static final String FIGURE = "figure";
    static final String THRESHOLD = "threshold";
    static final String FROM = "from";
    static final String TO = "to";
    static final String DAY = "day";

    private static final List<String> KEPT =
            List.of(ADDRESSEE, RULE, EDITION, MEASURE, FIGURE, THRESHOLD, FROM, TO, DAY);

    private WarningFacts() {}

    /** What the first step is given, as far as it is remembered. */
    static Map<String, Object> of(Step step) {
        Map<String, Object> facts = new HashMap<>(step.input().facts());
        facts.keySet().retainAll(KEPT);
        facts.put(UNIT, step.input().choice("organization").orElseThrow());
        return facts;
    }

    static UUID unit(Item item) {
        return UUID.fromString(String.valueOf(item.facts().get(UNIT)));
    }

    static Optional<String> text(Item item, String fact) {
        return Optional.ofNullable(item.facts().get(fact)).map(Object::toString);
    }
}
