package org.liuchi.supervision.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.supervision.Staffed;
import org.liuchi.tasks.monthly.MonthlyReports;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A unit that has not sent its monthly reports by their day (月度三报). */
@IntegrationTest
class MissingReportsTest {
    private final Warned at;
    private final MonthlyReports reports;
    private final TestClock clock;

    MissingReportsTest(@Autowired Warned.Doors doors, @Autowired MonthlyReports reports, @Autowired TestClock clock) {
        at = doors.county();
        this.reports = reports;
        this.clock = clock;
    }

    @Test
    @Covers("ZL-18")
    void aUnitThatHasNotSentItsMonthlyReportsByTheirDayIsWarnedUntilItHas() {
        Map<String, Object> rule = new HashMap<>(Warned.overdue(true, 0));
        rule.putAll(Map.of("code", "reports", "name", "月报未按期上报", "measure", "MISSING_REPORTS"));
        assertThat(at.settled(rule).status()).isBetween(200, 201);
        Map<String, Object> routine = Map.of(
                "version",
                0,
                "meetingDay",
                1,
                "planDay",
                1,
                "listDay",
                25,
                "meeting",
                List.of(),
                "reporting",
                List.of(at.city));
        assertThat(Staffed.keyed(at.people.at("desk"))
                        .post("/api/tasks/routine", routine)
                        .status())
                .isBetween(200, 201);
        reports.openDue(at.county.code(), clock.instant());
        at.run();
        assertThat(at.warnings("desk").at("/items")).isEmpty();

        at.later(Duration.ofDays(31));
        at.run();

        JsonNode lit = at.warnings("desk").at("/items");
        assertThat(lit).hasSize(1);
        assertThat(lit.at("/0/unitName").asString()).isEqualTo("城管局");
        JsonNode work = at.warning("city", lit.at("/0/item/id").asString()).at("/arithmetic/work");
        assertThat(work)
                .isNotEmpty()
                .allMatch(report -> report.at("/kind").asString().equals("monthlyReport"));
        work.forEach(report -> at.act("city", report.at("/id").asString(), "send", Map.of()));
        at.run();
        assertThat(at.state(lit.at("/0/item/id").asString())).isEqualTo("LIFTED");
    }
}
