package org.liuchi.intake.replay;

import java.nio.ByteBuffer;
import org.liuchi.intake.replay.Row.Message;

/**
 * How many messages in a hundred go another way than the shortest, and which: drawn from the seed and the message's own
 * id, never from what the server gives out, so that every run of a file draws the same.
 *
 * @param objections the body says "not ours"
 * @param merges it is a second report of what the row before it is about
 * @param rework the desk sends the answer back once
 * @param badRatings whoever wrote it isn't content with how it was handled
 */
record Shares(String seed, double objections, double merges, double rework, double badRatings) {
    private static final double ALL = 100;

    /**
     * What was drawn for one message.
     *
     * @param upheld of an objection: the desk finds it right
     * @param unsolved of a bad rating: not solved, so that it is handled once more; else it is mended
     */
    record Fate(boolean objects, boolean upheld, boolean merges, boolean reworked, boolean bad, boolean unsolved) {
        /** Whether it goes the shortest way, as far as its reply. */
        boolean plain() {
            return !objects && !merges && !reworked && !bad;
        }

        /** When the server won't have a step that was drawn, the message goes the shorter way. */
        Fate without(Step step) {
            return new Fate(
                    objects && step != Step.OBJECT,
                    upheld && step != Step.UPHOLD,
                    merges && step != Step.MERGE,
                    reworked && step != Step.REWORK,
                    bad,
                    unsolved);
        }

        /** Of one of several reporters: the others' matter is not handled once more for it. */
        Fate content() {
            return new Fate(objects, upheld, merges, reworked, false, false);
        }

        boolean has(Step step) {
            return switch (step) {
                case OBJECT -> objects;
                case UPHOLD -> upheld;
                case MERGE -> merges;
                case REWORK -> reworked;
                case REPORT,
                        FIND,
                        DISPATCH,
                        OVERRULE,
                        ACCEPT,
                        ANSWER,
                        ANSWER_AGAIN,
                        VERIFY,
                        CLOSE,
                        LOOK,
                        RATE,
                        AWAIT,
                        CONTACT,
                        MEND -> false;
            };
        }
    }

    boolean possible() {
        return isShare(objections) && isShare(merges) && isShare(rework) && isShare(badRatings);
    }

    private static boolean isShare(double percent) {
        return percent >= 0 && percent <= ALL;
    }

    Fate of(Message message) {
        return new Fate(
                drawn(message, "objection", objections),
                drawn(message, "upheld", ALL / 2),
                drawn(message, "merge", merges),
                drawn(message, "rework", rework),
                drawn(message, "bad rating", badRatings),
                drawn(message, "unsolved", ALL / 2));
    }

    private boolean drawn(Message message, String what, double percent) {
        byte[] hash = Sha256.of(seed, what, message.id(), Integer.toString(message.occurrence()));
        return Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), 10_000) < percent * 100;
    }
}
