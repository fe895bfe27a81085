package org.liuchi.intake.replay;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.liuchi.intake.replay.Row.Message;

/** What is done for one message, in this order; each is measured. */
enum Step {
    REPORT,
    FIND,
    DISPATCH,
    ACCEPT,
    ANSWER,
    VERIFY,
    CLOSE,
    LOOK,
    RATE;

    /** What the staff do next with a case in this state; nothing when it is at its end or in somebody else's hands. */
    static Optional<Step> next(String state, Message message) {
        return switch (state) {
            case "REPORTED", "TAKEN_UP" -> Optional.of(DISPATCH);
            case "DISPATCHED" -> Optional.of(ACCEPT);
            case "IN_HAND" -> Optional.of(ANSWER).filter(_ -> message.hasReply());
            case "ANSWERED" -> Optional.of(VERIFY);
            case "VERIFIED" -> Optional.of(CLOSE);
            default -> Optional.empty();
        };
    }

    /** The name of the action and in the report. */
    String action() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The idempotency key: the same for the same step of the same message of the same file, whenever it is sent. That is
     * all a second run needs to go on where the first one was stopped.
     */
    String key(String fileHash, Message message) {
        return HexFormat.of()
                .formatHex(Sha256.of(fileHash, message.id(), Integer.toString(message.occurrence()), action()));
    }
}
