package org.liuchi.demo.matters;

import java.time.Duration;
import java.time.Instant;
import org.liuchi.calendar.Term;
import org.liuchi.calendar.WorkCalendar;

/** Working time forwards and backwards. */
record OfficeTime(WorkCalendar calendar) {
    /** Further back no holidays lie that would be too long. */
    private static final Duration LOOK_BACK = Duration.ofDays(120);

    Instant after(Instant from, int minutes) {
        return calendar.deadline(from, Term.workingMinutes(minutes)).dueAt();
    }

    /** The latest moment from which on that much working time has gone by. */
    Instant before(Instant to, int minutes) {
        Duration wanted = Duration.ofMinutes(minutes);
        long earliest = to.minus(LOOK_BACK).getEpochSecond();
        long latest = to.getEpochSecond();
        while (earliest < latest) {
            long middle = (earliest + latest + 1) / 2;
            boolean enough =
                    calendar.workingTime(Instant.ofEpochSecond(middle), to).compareTo(wanted) >= 0;
            if (enough) {
                earliest = middle;
            } else {
                latest = middle - 1;
            }
        }
        return Instant.ofEpochSecond(earliest);
    }

    int minutes(Instant from, Instant to) {
        return Math.toIntExact(calendar.workingTime(from, to).toMinutes());
    }
}
