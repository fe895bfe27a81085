package org.liuchi.calendar;

import java.time.Instant;

/**
 * When something is due.
 *
 * @param provisional the count touched a year whose holidays are not published yet; to be computed again when they are
 */
public record Deadline(Instant dueAt, boolean provisional) {}
