package org.liuchi.workflow.live;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What an inbox holds.
 *
 * @param open everything that the posts of the account owe
 * @param overdue past the end of the present step
 * @param dueSoon due within 8 hours
 * @param unassigned of those open, reported and not yet given to anybody who handles it
 * @param urgent of those open, urgent or a danger to life or property
 */
@Schema(name = "InboxCounts")
record Counts(int open, int overdue, int dueSoon, int unassigned, int urgent) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(
                open + other.open,
                overdue + other.overdue,
                dueSoon + other.dueSoon,
                unassigned + other.unassigned,
                urgent + other.urgent);
    }
}
