package org.liuchi.people;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;

/**
 * That somebody holds a post, as a list says it.
 *
 * @param organization its name, short name or area code
 * @param area code as written; the organisation's when empty
 * @param intake whether dispatched work arrives at this post
 * @param head whether this is the first post of the organisation; absent where the list doesn't say
 * @param ends from when on the person no longer holds the post
 */
record StaffLine(
        String field,
        String login,
        String name,
        String organization,
        String post,
        Role role,
        String area,
        boolean intake,
        @Nullable Boolean head,
        @Nullable Instant ends) {
    Problem wrong(String column, String rule, String said) {
        return Problem.invalid(field + "." + column, rule, Map.of("said", said, "code", said));
    }

    boolean isOverAt(Instant now) {
        return ends != null && !ends.isAfter(now);
    }
}
