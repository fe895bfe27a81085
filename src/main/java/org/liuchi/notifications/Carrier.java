package org.liuchi.notifications;

import org.jspecify.annotations.Nullable;
import org.liuchi.people.Wish;

/** One way for messages to leave the county. Each is a bean; one more gateway is one more of them. */
interface Carrier {
    /** Stable: receipts name it. */
    String name();

    /** Whether it is set up and takes messages that are to go this way. */
    boolean carries(Wish.Way way);

    /** @param address the number or mail address; never to be logged or kept */
    Handed send(Outgoing message, String address) throws InterruptedException;

    /** What became of one try. */
    enum Result {
        TAKEN,
        NOT_NOW,
        NEVER
    }

    /**
     * What the other side said to one try.
     *
     * @param id what it calls the message
     * @param status its own word or number
     * @param error class of the failure when there was no answer
     */
    record Handed(
            Result result,
            @Nullable String id,
            @Nullable String status,
            @Nullable String error) {
        static Handed failed(Exception failure) {
            return new Handed(Result.NOT_NOW, null, null, failure.getClass().getSimpleName());
        }
    }
}
