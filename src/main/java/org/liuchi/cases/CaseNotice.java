package org.liuchi.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter is told in writing (告知书) when a matter is redirected or refused.
 *
 * @param body that tells it
 * @param choice the right procedure, or the ground of the refusal
 * @param explanation where to go with it, or what the ground means; absent for a county's own choices
 * @param where which body exactly, its address and phone, as the desk wrote it
 * @param message why, in the words of whoever decided
 * @param remedy what can be done against it
 */
@Schema(name = "CaseNotice")
public record CaseNotice(
        Kind kind,
        String number,
        Instant at,
        Instant reportedAt,
        String categoryText,
        String body,
        String choice,
        @Nullable String explanation,
        @Nullable String where,
        @Nullable String message,
        String remedy) {
    @Schema(name = "CaseNoticeKind")
    public enum Kind {
        REDIRECT,
        REFUSE
    }
}
