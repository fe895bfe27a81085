package org.liuchi.knowledge;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.liuchi.shared.Problem;

/** What a template leaves open, for the page to fill in from the case that is being answered. */
final class Placeholders {
    private static final Set<String> KNOWN = Set.of("address", "organization", "date", "number", "title");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private Placeholders() {}

    /** @throws Problem INVALID for a name that nothing fills in, and for a template that is not for staff only */
    static void check(Wording template) {
        if (template.audience() != Wording.Audience.INTERNAL) {
            throw Problem.invalid("wording.audience", "template-internal");
        }
        PLACEHOLDER
                .matcher(template.body())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.invalid("wording.body", "unknown-placeholder", Map.of("name", name));
                });
    }
}
