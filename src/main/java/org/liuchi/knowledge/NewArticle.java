package org.liuchi.knowledge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param organization responsible; absent for the county as a whole */
public record NewArticle(
        @NotNull Kind kind,
        @Nullable UUID organization,
        @NotNull LocalDate reviewOn,
        @NotNull @Valid Wording wording) {
    /** How something is done, or the text of an answer with placeholders. */
    public enum Kind {
        ARTICLE,
        TEMPLATE
    }
}
