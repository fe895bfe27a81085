package org.liuchi.platform.outbox;

import java.util.UUID;

/** A subject and a listener: between them events keep their order. */
record Pair(UUID subject, String listener) {}
