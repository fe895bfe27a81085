package org.liuchi.assist.measure;

import java.util.Map;
import org.liuchi.platform.BothLanguages;

/** A file that can't be measured on; the message says so in both languages. */
final class Unusable extends RuntimeException {
    Unusable(String key, Map<String, ?> facts) {
        super(BothLanguages.line(key, facts), null, false, false);
    }
}
