package org.liuchi.platform;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes memory follow the database: what was remembered is dropped at once and once more when the change is visible. */
public final class Recall {
    private Recall() {}

    /**
     * Runs {@code forget} now, so that the surrounding transaction reads what it wrote, and again when that transaction
     * has ended, because another thread may meanwhile have read the old state (or this one a state that was rolled back).
     */
    public static void now(Runnable forget) {
        forget.run();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget.run();
                }
            });
        }
    }
}
