package org.liuchi.platform;

import java.util.Map;

/**
 * The program can't start, for a reason that its operator can put right: shown as one line in Chinese and English,
 * without a stack trace.
 */
public final class StartRefused extends RuntimeException {
    /** @param reason key of the words in {@code messages/launcher}, with {@code facts} for their placeholders */
    public StartRefused(String reason, Map<String, ?> facts) {
        super(BothLanguages.line(reason, facts));
    }

    public StartRefused(String reason, Map<String, ?> facts, Throwable cause) {
        super(BothLanguages.line(reason, facts), cause);
    }
}
