package org.liuchi.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.PostId;

/**
 * Somebody on a post, for good or for a time.
 *
 * @param until from when on no longer; absent while open
 */
public record Duty(
        PostId post,
        AccountId account,
        Instant since,
        @Nullable Instant until) {
    public static Duty from(Instant since, PostId post, AccountId account) {
        return new Duty(post, account, since, null);
    }
}
