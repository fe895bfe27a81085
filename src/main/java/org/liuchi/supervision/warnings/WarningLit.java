package org.liuchi.supervision.warnings;

import java.util.UUID;

/** A warning or a visit that was begun. */
record WarningLit(UUID id, String number) {}
