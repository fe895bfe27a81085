package org.liuchi.intake.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private final Tally tally = new Tally(new Phrases(Locale.ENGLISH));

    @Test
    void theServersLastWordOnEveryCaseIsCounted() {
        row("CLOSED", "CLOSED");
        row("IN_HAND", "IN_HAND");
        row("REPORTED", "REPORTED");
        row("ANSWERED", "ANSWERED");
        refused(9);
        refused(4);

        Report report = report();
        assertThat(List.of(report.read(), report.reported(), report.dispatched(), report.answered()))
                .containsExactly(6L, 4L, 3L, 2L);
        assertThat(List.of(report.closed(), report.open())).containsExactly(1L, 3L);
        assertThat(report.refused()).extracting(Report.Refused::line).containsExactly(4L, 9L);
        assertThat(report.complete()).isTrue();
    }

    @Test
    void aRowOfWhichNothingIsKnownUnbalancesTheReport() {
        row("CLOSED", "CLOSED");
        tally.read();
        assertThat(report().balanced()).isFalse();
    }

    @Test
    void aCaseThatTheServerDoesntShowUnbalancesTheReport() {
        tally.read();
        tally.reported("n");
        assertThat(report().balanced()).isFalse();
    }

    @Test
    void aMergedRowIsCountedAsMergedOnly() {
        row("CLOSED", "CLOSED");
        tally.read();
        tally.reported("follower");
        tally.seen(
                3,
                "follower",
                JsonMapper.shared()
                        .valueToTree(Map.of("status", "CLOSED", "phase", "CLOSED", "merged", Map.of("number", "n"))));

        assertThat(List.of(report().reported(), report().closed(), report().merged()))
                .containsExactly(2L, 1L, 1L);
        assertThat(report().complete()).isTrue();
    }

    @Test
    void aRowThatWasMergedIntoSomethingOutsideTheFileMakesTheReportIncomplete() {
        tally.read();
        tally.reported("follower");
        tally.seen(
                3,
                "follower",
                JsonMapper.shared().valueToTree(Map.of("phase", "CLOSED", "merged", Map.of("number", "other"))));
        assertThat(report().balanced()).isTrue();
        assertThat(report().complete()).isFalse();
    }

    @Test
    void anObjectionThatNobodyHasDecidedUnbalancesTheReport() {
        row("OBJECTED", "ASSIGNED");
        tally.turned(new Course("id", "OBJECTED", 4, List.of("report", "dispatch", "object")));
        assertThat(report().balanced()).isFalse();
    }

    @Test
    void anObjectionIsUpheldOrOverruled() {
        tally.turned(new Course("id", "IN_HAND", 6, List.of("dispatch", "object", "dispatch", "accept")));
        tally.turned(new Course("id", "IN_HAND", 6, List.of("dispatch", "object", "overrule", "accept")));
        assertThat(report().turns()).containsEntry("objected", 2L).containsEntry("upheld", 1L);
        assertThat(report().balanced()).isTrue();
    }

    @Test
    void aCaseThatGotStuckMakesTheReportIncomplete() {
        row("DISPATCHED", "ASSIGNED");
        tally.unfinished(2, "number", Step.ACCEPT, "not permitted");
        assertThat(report().balanced()).isTrue();
        assertThat(report().complete()).isFalse();
        assertThat(report().table()).contains("unfinished, line 2, number, accept: not permitted");
    }

    @Test
    void ofManyRefusedRowsTheTableShowsTheFirst() {
        for (long line = 2; line <= 31; line++) {
            refused(line);
        }
        assertThat(report().table())
                .contains("refused, line 21: too long")
                .doesNotContain("refused, line 22:")
                .contains("… +10 (--report)");
        assertThat(report().refused()).hasSize(30);
    }

    @Test
    void theJsonHasTheCountsTheRefusedRowsAndTheStepsByName() {
        row("CLOSED", "CLOSED");
        refused(3);
        Report report = tally.report("m.csv", timings(5_000_000));
        JsonNode json = JsonMapper.shared().valueToTree(report);
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "file",
                        "read",
                        "reported",
                        "dispatched",
                        "answered",
                        "closed",
                        "open",
                        "merged",
                        "turns",
                        "refused",
                        "unfinished",
                        "steps");
        assertThat(json.at("/refused/0").toString()).isEqualTo("{\"line\":3,\"reason\":\"too long\"}");
        assertThat(json.at("/steps/report").toString()).isEqualTo("{\"count\":1,\"p50\":5.0,\"p95\":5.0,\"p99\":5.0}");
    }

    @Test
    void percentilesAreNearestRanksInMilliseconds() {
        List<Long> oneTo200 =
                LongStream.rangeClosed(1, 200).map(ms -> ms * 1_000_000).boxed().toList();
        assertThat(Timings.Summary.of(oneTo200.reversed())).isEqualTo(new Timings.Summary(200, 100, 190, 198));
        assertThat(Timings.Summary.of(List.of(1_240_000L))).isEqualTo(new Timings.Summary(1, 1.2, 1.2, 1.2));
    }

    private void row(String status, String phase) {
        tally.read();
        tally.reported("n");
        tally.seen(2, "n", JsonMapper.shared().valueToTree(Map.of("status", status, "phase", phase)));
    }

    private void refused(long line) {
        tally.read();
        tally.refused(line, "too long");
    }

    private Report report() {
        return tally.report("m.csv", new Timings());
    }

    private static Timings timings(long nanos) {
        Timings timings = new Timings();
        timings.add(
                Step.REPORT,
                new Answer(
                        201,
                        java.net.http.HttpHeaders.of(Map.of(), (_, _) -> true),
                        JsonMapper.shared().missingNode(),
                        nanos));
        return timings;
    }
}
