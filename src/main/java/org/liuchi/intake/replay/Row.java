package org.liuchi.intake.replay;

/** What one row of the file says. */
sealed interface Row {
    /** The line on which the row starts; the header is line 1. */
    long line();

    /**
     * A matter that somebody wrote about.
     *
     * @param id of the file's own, or made from the line
     * @param occurrence 1, or the how-manieth row with this id
     * @param description topic and text
     * @param reply the official answer, empty when there was none
     */
    record Message(long line, String id, int occurrence, String description, String reply) implements Row {
        boolean hasReply() {
            return !reply.isEmpty();
        }
    }

    /** A row that can't be a message, with the reason for its author. */
    record Bad(long line, String reason) implements Row {}
}
