package org.liuchi.intake.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.liuchi.intake.replay.Report.Refused;
import org.liuchi.intake.replay.Report.Unfinished;
import tools.jackson.databind.JsonNode;

/** Counts as the rows come to their end, in any order. */
final class Tally {
    private static final Set<String> DISPATCHED =
            Set.of("DISPATCHED", "OBJECTED", "IN_HAND", "ANSWERED", "VERIFIED", "CLOSED");
    private static final Set<String> ANSWERED = Set.of("ANSWERED", "VERIFIED", "CLOSED");

    /** A row whose case is merged into another one, in this run or an earlier one. */
    private record Follower(long line, String number, String leading) {}

    private final Phrases phrases;
    private final List<Refused> refused = new ArrayList<>();
    private final List<Unfinished> unfinished = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private final List<Follower> followers = new ArrayList<>();
    private long read;
    private long reported;
    private long dispatched;
    private long answered;
    private long closed;
    private long open;
    private final Map<Turn, Long> turns = new EnumMap<>(Turn.class);

    Tally(Phrases phrases) {
        this.phrases = phrases;
    }

    synchronized void read() {
        read++;
    }

    synchronized void refused(long line, String reason) {
        refused.add(new Refused(line, reason));
    }

    /** The server has a case for the row. */
    synchronized void reported(String number) {
        reported++;
        numbers.add(number);
    }

    synchronized void unfinished(long line, String number, Step step, String reason) {
        unfinished.add(new Unfinished(line, number, step.shown(), reason));
    }

    /** @param view the case as its reporter sees it in the end */
    synchronized void seen(long line, String number, JsonNode view) {
        String status = view.path("status").asString("");
        if (view.path("merged").isObject()) {
            followers.add(new Follower(line, number, view.at("/merged/number").asString("")));
            return;
        }
        dispatched += DISPATCHED.contains(status) ? 1 : 0;
        answered += ANSWERED.contains(status) ? 1 : 0;
        if (isClosed(view)) {
            closed++;
        } else {
            open++;
        }
    }

    /** Only what follows another row of the file is accounted for with that. */
    private Stream<Unfinished> strays() {
        return followers.stream()
                .filter(one -> !numbers.contains(one.leading()))
                .map(one ->
                        new Unfinished(one.line(), one.number(), Step.MERGE.shown(), phrases.of("merged-elsewhere")));
    }

    static boolean isClosed(JsonNode view) {
        return view.path("phase").asString("").equals("CLOSED");
    }

    /** What was drawn for a case and happened to it. */
    synchronized void turned(Course course) {
        if (course.has(Step.OBJECT)) {
            count(Turn.OBJECTED);
        }
        if (course.elsewhere()) {
            count(Turn.UPHELD);
        }
        if (course.has(Step.OVERRULE)) {
            count(Turn.OVERRULED);
        }
        if (course.has(Step.REWORK)) {
            count(Turn.REWORKED);
        }
    }

    /** @param outcome what followed */
    synchronized void ratedBadly(Turn outcome) {
        count(Turn.RATED_BADLY);
        count(outcome);
    }

    private void count(Turn turn) {
        turns.merge(turn, 1L, Long::sum);
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
                followers.size(),
                Turn.all(turns),
                refused.stream().sorted(Comparator.comparingLong(Refused::line)).toList(),
                Stream.concat(unfinished.stream(), strays())
                        .sorted(Comparator.comparingLong(Unfinished::line))
                        .toList(),
                timings.summary());
    }
}
