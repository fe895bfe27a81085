package org.liuchi.workflow;

import org.liuchi.shared.Cursor;
import org.liuchi.shared.Problem;

/** Where a page of an inbox ended, which is ordered by urgency before time and id. */
record InboxCursor(int urgency, Cursor last) {
    /** @throws Problem INVALID cursor */
    static InboxCursor read(String text) {
        String[] parts = text.split("_", 2);
        try {
            return new InboxCursor(Integer.parseInt(parts[0]), Cursor.read(parts[parts.length - 1]));
        } catch (NumberFormatException e) {
            throw Problem.invalid("cursor", "cursor");
        }
    }

    @Override
    public String toString() {
        return urgency + "_" + last;
    }
}
