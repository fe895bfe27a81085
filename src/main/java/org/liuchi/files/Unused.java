package org.liuchi.files;

import java.time.Instant;
import org.liuchi.shared.CountyCode;

/**
 * What a module brings so that nothing lies about: at night it gives up the files that were uploaded for it and never
 * used.
 */
public record Unused(GiveUp giveUp) {
    /** Forgets those from before {@code limit}. */
    @FunctionalInterface
    public interface GiveUp {
        void before(CountyCode county, Instant limit);
    }
}
