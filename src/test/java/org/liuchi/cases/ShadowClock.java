package org.liuchi.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Span;
import org.liuchi.calendar.Term;

/** One clock of the {@link Shadow}: what its end follows from. */
record ShadowClock(
        Instant start,
        Term term,
        List<Span> pauses,
        @Nullable Instant pausedAt) {
    static ShadowClock from(Instant start, Term term) {
        return new ShadowClock(start, term, List.of(), null);
    }

    ShadowClock resumed(Instant now) {
        List<Span> all = new ArrayList<>(pauses);
        if (pausedAt != null && pausedAt.isBefore(now)) {
            all.add(new Span(pausedAt, now));
        }
        return new ShadowClock(start, term, all, null);
    }

    ShadowClock paused(Instant now) {
        return new ShadowClock(start, term, pauses, pausedAt == null ? now : pausedAt);
    }

    ShadowClock under(Term other) {
        return new ShadowClock(start, other, pauses, pausedAt);
    }

    /** Without the pause that it is in. */
    ShadowClock running() {
        return new ShadowClock(start, term, pauses, null);
    }
}
