package org.liuchi.knowledge;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.knowledge.NewArticle.Kind;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;

/**
 * What an article says, to whom and how long.
 *
 * @param category code of what it is about; absent when of everything
 * @param validTo the last day; absent while no end is known
 */
public record Wording(
        @NotNull String title,
        @NotNull String body,
        @Nullable String category,
        @NotNull Audience audience,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo) {
    /** For staff, or for everybody. */
    public enum Audience {
        INTERNAL,
        PUBLIC
    }

    static final int LONGEST_TITLE = 60;
    static final int LONGEST_BODY = 10_000;

    /** The same as it is kept; INVALID where a rule is broken. */
    Wording checked(Kind kind) {
        Wording clean = new Wording(
                PlainText.required("wording.title", title, LONGEST_TITLE),
                PlainText.required("wording.body", body, LONGEST_BODY),
                category == null || category.isBlank() ? null : PlainText.required("wording.category", category, 40),
                audience,
                validFrom,
                validTo);
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw Problem.invalid("wording.validTo", "after", Map.of("earliest", validFrom));
        }
        if (kind == Kind.TEMPLATE) {
            Placeholders.check(clean);
        }
        return clean;
    }
}
