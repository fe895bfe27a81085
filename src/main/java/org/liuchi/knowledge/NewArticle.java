package org.liuchi.knowledge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param organization responsible; absent for the county as a whole */
public record NewArticle(
        Article.@NotNull Kind kind,
        @Nullable UUID organization,
        @NotNull LocalDate reviewOn,
        @NotNull @Valid Wording wording) {}
