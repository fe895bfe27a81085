package org.liuchi.supervision.warnings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a supervisor fills in to light one by hand. */
record NewWarning(
        @Nullable UUID organization,
        @Nullable Addressee addressee,
        @Nullable Colour colour,
        @Nullable String ground) {}
