package org.liuchi.organizations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Problem;

/**
 * An organisation as a list has it.
 *
 * @param area code as written; the county's when empty
 * @param parent name or area code; none when empty
 * @param categories codes of what it is usually responsible for
 * @param ends from when on it no longer exists
 */
record ListedOrganization(
        String field,
        Organization.Kind kind,
        String name,
        String shortName,
        String area,
        String parent,
        List<String> categories,
        @Nullable Instant ends) {
    Problem wrong(String column, String rule, String said) {
        return Problem.invalid(field + "." + column, rule, Map.of("said", said, "code", said));
    }
}
