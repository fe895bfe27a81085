package org.liuchi.intake.replay;

import java.util.HexFormat;
import java.util.Locale;
import org.liuchi.intake.replay.Row.Message;

/** What is done for one message; each is measured. What comes next is said by {@link Course}. */
enum Step {
    REPORT,
    FIND,
    MERGE,
    DISPATCH,
    OBJECT,
    /** The objection is right: another body gets it. */
    UPHOLD("dispatch"),
    OVERRULE,
    ACCEPT,
    ANSWER,
    REWORK,
    ANSWER_AGAIN("answer"),
    VERIFY,
    CLOSE,
    LOOK,
    RATE,
    /** A bad rating has led to what it should. */
    AWAIT,
    CONTACT,
    MEND;

    private final String action;

    Step() {
        this.action = name().toLowerCase(Locale.ROOT);
    }

    Step(String action) {
        this.action = action;
    }

    /** The name of the action. */
    String action() {
        return action;
    }

    /** In the report. */
    String shown() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The idempotency key: the same for the same step of the same message of the same file, whenever it is sent. That is
     * all a second run needs to go on where the first one was stopped.
     *
     * @param round 1, or one more for each time that the case was set going again
     */
    String key(String fileHash, Message message, int round) {
        String step = round == 1 ? shown() : shown() + " " + round;
        return HexFormat.of()
                .formatHex(Sha256.of(fileHash, message.id(), Integer.toString(message.occurrence()), step));
    }
}
