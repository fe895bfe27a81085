package org.liuchi.platform.outbox;

import java.util.Set;

/**
 * Told of events after their transaction, those of one subject in order, each at least once: bear being told twice. Every
 * bean of this type takes part.
 */
public interface OutboxListener {
    /** Stable and unique: what a failed delivery is filed under. */
    String name();

    /** The types of events to be told; all when empty. */
    Set<String> types();

    /**
     * Runs outside of any transaction. Whatever is thrown holds back the later events of the same subject for this
     * listener, until a repeated delivery succeeds. Must not wait for other machines: the county's next event waits.
     */
    void on(OutboxEvent event);
}
