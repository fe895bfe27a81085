package org.liuchi.petitions;

import java.time.Instant;
import java.util.List;

/**
 * A written notice to the person, as it can be printed: what was decided, by whom, on which ground, and what can be done
 * against it.
 *
 * @param seq line of the history that it stands for
 * @param law clause that asks for it
 * @param lines what it says, each under the words of the form
 */
record Notice(int seq, Kind kind, String number, String by, Instant at, String law, List<Line> lines) {
    /** What is told in writing; title and remedy are in the message files. */
    enum Kind {
        TRANSFER,
        ACCEPTANCE,
        DIRECTION,
        REFUSAL,
        EXTENSION,
        OPINION,
        REPLY,
        REVIEW,
        RECHECK
    }

    record Line(String label, String text) {}
}
