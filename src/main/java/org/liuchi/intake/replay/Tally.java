package org.liuchi.intake.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.liuchi.intake.replay.Report.Refused;
import org.liuchi.intake.replay.Report.Unfinished;
import tools.jackson.databind.JsonNode;

/** Counts as the rows come to their end, in any order. */
final class Tally {
    private static final Set<String> DISPATCHED =
            Set.of("DISPATCHED", "OBJECTED", "IN_HAND", "ANSWERED", "VERIFIED", "CLOSED");
    private static final Set<String> ANSWERED = Set.of("ANSWERED", "VERIFIED", "CLOSED");

    private final List<Refused> refused = new ArrayList<>();
    private final List<Unfinished> unfinished = new ArrayList<>();
    private long read;
    private long reported;
    private long dispatched;
    private long answered;
    private long closed;
    private long open;

    synchronized void read() {
        read++;
    }

    synchronized void refused(long line, String reason) {
        refused.add(new Refused(line, reason));
    }

    /** The server has a case for the row. */
    synchronized void reported() {
        reported++;
    }

    synchronized void unfinished(long line, String number, Step step, String reason) {
        unfinished.add(new Unfinished(line, number, step.action(), reason));
    }

    /** @param view the case as its reporter sees it in the end */
    synchronized void seen(JsonNode view) {
        String status = view.path("status").asString("");
        dispatched += DISPATCHED.contains(status) ? 1 : 0;
        answered += ANSWERED.contains(status) ? 1 : 0;
        if (view.path("phase").asString("").equals("CLOSED")) {
            closed++;
        } else {
            open++;
        }
    }

    synchronized Report report(String file, Timings timings) {
        return new Report(
                file,
                read,
                reported,
                dispatched,
                answered,
                closed,
                open,
                refused.stream().sorted(Comparator.comparingLong(Refused::line)).toList(),
                unfinished.stream()
                        .sorted(Comparator.comparingLong(Unfinished::line))
                        .toList(),
                timings.summary());
    }
}
