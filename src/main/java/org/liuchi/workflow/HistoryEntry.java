package org.liuchi.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.workflow.flow.Meaning;

/**
 * One line of an item's history: append-only, chained, and without personal data.
 *
 * @param from empty for the first
 * @param by REPORTER, STAFF or PROGRAM
 * @param actor report or account; absent for the program
 * @param actorPost the post in whose name staff acted: the owning one, when it is theirs
 * @param input facts the step was given
 * @param remembered what effects changed
 * @param texts name of each free text to the salted hash of it, hex
 * @param hash over the line and the hash before it (SM3), hex
 */
public record HistoryEntry(
        int seq,
        String action,
        Meaning meaning,
        String from,
        String to,
        By by,
        @Nullable UUID actor,
        @Nullable UUID actorPost,
        Instant at,
        String flow,
        @Nullable Owner owner,
        @Nullable Instant dueAt,
        @Nullable Instant promisedAt,
        Map<String, Object> input,
        Map<String, Object> remembered,
        Map<String, String> texts,
        String hash) {
    /** What kind of actor took the step. */
    public enum By {
        REPORTER,
        STAFF,
        PROGRAM
    }
}
