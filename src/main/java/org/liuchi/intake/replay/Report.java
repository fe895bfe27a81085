package org.liuchi.intake.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of the rows of a file.
 *
 * @param read rows, bad ones too
 * @param reported rows that the server has a case for; the following five count these, as it shows them now
 * @param merged rows whose case follows another one; they are counted here and nowhere else
 * @param turns what else happened on the way, by the names of {@link Turn}
 * @param refused rows without a case, in the file's order
 * @param unfinished cases that couldn't be taken as far as their row goes; they are among the reported ones
 * @param steps by their names
 */
record Report(
        String file,
        long read,
        long reported,
        long dispatched,
        long answered,
        long closed,
        long open,
        long merged,
        Map<String, Long> turns,
        List<Refused> refused,
        List<Unfinished> unfinished,
        Map<String, Timings.Summary> steps) {
    /** Of many refused rows the table shows the first; the JSON has all. */
    private static final int SHOWN = 20;

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    record Refused(long line, String reason) {}

    record Unfinished(long line, String number, String step, String reason) {}

    /** Nothing is lost on the way and nothing is counted twice. */
    boolean balanced() {
        return read == reported + refused.size()
                && reported == closed + open + merged
                && turns(Turn.OBJECTED) == turns(Turn.UPHELD) + turns(Turn.OVERRULED)
                && turns(Turn.RATED_BADLY) == turns(Turn.MENDED) + turns(Turn.HANDLED_AGAIN);
    }

    private long turns(Turn turn) {
        return turns.getOrDefault(turn.shown(), 0L);
    }

    boolean complete() {
        return balanced() && unfinished.isEmpty();
    }

    /** As JSON, with the names of this record's parts. */
    void write(Path file, Phrases phrases) {
        try {
            Files.write(file, JSON.writeValueAsBytes(this));
        } catch (IOException e) {
            throw Ended.early(phrases.of("report-unwritable", Map.of("file", file)));
        }
    }

    /** For a person at a terminal; columns are named as in the JSON. */
    String table() {
        StringBuilder lines = new StringBuilder();
        row(lines, "read", read);
        row(lines, "reported", reported);
        row(lines, "dispatched", dispatched);
        row(lines, "answered", answered);
        row(lines, "closed", closed);
        row(lines, "open", open);
        row(lines, "merged", merged);
        row(lines, "refused", refused.size());
        row(lines, "unfinished", unfinished.size());
        turns.forEach((turn, count) -> row(lines, turn, count));
        lines.append("%n%-13s %9s %9s %9s %9s%n".formatted("step", "count", "p50 ms", "p95 ms", "p99 ms"));
        steps.forEach((step, took) -> lines.append(
                "%-13s %9d %9.1f %9.1f %9.1f%n".formatted(step, took.count(), took.p50(), took.p95(), took.p99())));
        rows(
                lines,
                refused.stream()
                        .map(row -> "refused, line %d: %s".formatted(row.line(), row.reason()))
                        .toList());
        rows(
                lines,
                unfinished.stream()
                        .map(row -> "unfinished, line %d, %s, %s: %s"
                                .formatted(row.line(), row.number(), row.step(), row.reason()))
                        .toList());
        return lines.toString();
    }

    private static void rows(StringBuilder lines, List<String> rows) {
        rows.stream().limit(SHOWN).forEach(row -> lines.append(row).append(System.lineSeparator()));
        if (rows.size() > SHOWN) {
            lines.append("… +%d (--report)%n".formatted(rows.size() - SHOWN));
        }
    }

    private static void row(StringBuilder lines, String name, long count) {
        lines.append("%-13s %9d%n".formatted(name, count));
    }
}
