package org.liuchi.supervision.warnings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A visit as it is entered: about work, not about persons.
 *
 * @param manner ANNOUNCED or UNANNOUNCED
 */
record NewInspection(
        @Nullable UUID organization,
        @Nullable String manner,
        @Nullable LocalDate day,
        @Nullable String looked,
        @Nullable String finding) {}
