package org.liuchi.tasks.monthly;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The monthly reports as pages show them. */
final class ReportView {
    private ReportView() {}

    /**
     * @param missing its day is over and it is not there
     * @param late it is there, but came after its day
     */
    @Schema(name = "MonthlyReportLine")
    record Line(
            UUID id,
            ReportKind kind,
            String kindText,
            String state,
            Instant dueAt,
            @Nullable Instant sentAt,
            boolean missing,
            boolean late) {}

    @Schema(name = "ReportingUnit")
    record Unit(UUID organization, String name, List<Line> reports) {}

    /** @param missing the units of which a report is missing */
    @Schema(name = "MonthlyReports")
    record OfMonth(YearMonth month, List<Unit> units, List<String> missing) {}

    /** @param content as it was sent, or as it would be now */
    @Schema(name = "MonthlyReport")
    record Whole(Line report, UUID organization, String name, YearMonth month, ReportContent content) {}
}
