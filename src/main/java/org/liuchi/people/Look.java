package org.liuchi.people;

import java.time.Instant;
import org.liuchi.shared.OrganizationId;

/**
 * Somebody has looked at what is masked. Never with the name of the official: the body answers for its people.
 *
 * @param organization for which it was looked
 */
public record Look(Instant at, OrganizationId organization, What what, Purpose purpose) {
    /** What was seen. */
    public enum What {
        /** Contact data and texts as they were written. */
        ORIGINAL,
        /** That this matter is open, found by the phone of whoever called. */
        OPEN_MATTER
    }

    /** What for; nothing else is a reason to look. */
    public enum Purpose {
        CONTACT,
        VISIT,
        CALL_BACK,
        TELL,
        EMERGENCY,
        CALLER_ASKS,
        CALLER_ADDS;

        /** A person is on the phone and asks about their own matters. */
        public boolean ofCaller() {
            return switch (this) {
                case CALLER_ASKS, CALLER_ADDS -> true;
                case CONTACT, VISIT, CALL_BACK, TELL, EMERGENCY -> false;
            };
        }
    }
}
