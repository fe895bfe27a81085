package org.liuchi.tasks.monthly;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says: lines of tasks and their sums.
 *
 * @param text the bulletin in sentences
 * @param done with a result, {@code inTime} of them without a missed day; {@code undone} closed unmet
 * @param open still going on, {@code overdue} of them after their last day
 */
@Schema(name = "ReportContent")
record ReportContent(
        String text, int tasks, int done, int inTime, int undone, int open, int overdue, List<Line> lines) {

    /** @param post that is responsible; with its body */
    @Schema(name = "ReportLine")
    record Line(
            String number,
            String title,
            String stateText,
            @Nullable LocalDate deadline,
            boolean overdue,
            @Nullable String body,
            @Nullable String post,
            @Nullable String result) {}
}
