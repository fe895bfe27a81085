package org.liuchi.people.roster;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;

/**
 * Somebody's turn.
 *
 * @param account the person, where several hold the post
 * @param until when it ends; the same as its beginning for a shift that was taken off
 * @param rank in which order they are called, 1 first
 * @param phone of the duty office, digits; empty when there is none
 */
public record Shift(
        OrganizationId organization,
        PostId post,
        @Nullable AccountId account,
        Kind kind,
        Instant since,
        Instant until,
        int rank,
        String phone) {
    /** What kind of hours. */
    public enum Kind {
        DAY,
        NIGHT,
        WEEKEND,
        HOLIDAY
    }

    boolean runsAt(Instant now) {
        return !since.isAfter(now) && until.isAfter(now);
    }

    UUID id() {
        return UUID.nameUUIDFromBytes("%s %s %s".formatted(post, account, since).getBytes(StandardCharsets.UTF_8));
    }

    /** Neither in logs nor in messages. */
    @Override
    public String toString() {
        return "%s from %s to %s".formatted(post, since, until);
    }
}
