package org.liuchi.intake.replay;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What else may happen to a message on its way; each is counted. */
enum Turn {
    OBJECTED,
    UPHELD,
    OVERRULED,
    REWORKED,
    RATED_BADLY,
    MENDED,
    HANDLED_AGAIN;

    /** Of all turns, those too that nothing took. */
    static Map<String, Long> all(Map<Turn, Long> counts) {
        Map<String, Long> all = new LinkedHashMap<>();
        for (Turn turn : values()) {
            all.put(turn.shown(), counts.getOrDefault(turn, 0L));
        }
        return all;
    }

    String shown() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
