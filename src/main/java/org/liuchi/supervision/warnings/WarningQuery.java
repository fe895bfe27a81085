package org.liuchi.supervision.warnings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param open true or false; absent: both
 * @param organization absent: all that the account may see
 */
record WarningQuery(
        @Nullable Colour colour,
        @Nullable UUID organization,
        @Nullable Boolean open,
        @Nullable String cursor) {}
