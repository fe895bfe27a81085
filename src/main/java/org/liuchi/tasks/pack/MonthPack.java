package org.liuchi.tasks.pack;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.tasks.MonthFigures;
import org.liuchi.tasks.TaskView;

/**
 * What is put before the standing committee.
 *
 * @param figures counted by the modules that keep the work
 * @param tasks how the county's tasks of the month stand
 * @param unmet tasks that failed, with or without an account yet
 * @param matters that were to be decided in the month, decided ones and those carried over alike
 */
@Schema(name = "MonthPack")
record MonthPack(
        YearMonth month,
        Instant madeAt,
        List<MonthFigures.Line> figures,
        Sums tasks,
        List<TaskView.Sheet> unmet,
        List<Matter> matters) {

    @Schema(name = "MonthPackTasks")
    record Sums(int all, int done, int inTime, int undone, int open, int overdue) {}

    /**
     * @param month in which it is to be decided now
     * @param carried how often it was carried over
     * @param carriedOn the month of the pack is over and has not decided it
     */
    @Schema(name = "CountyMatter")
    record Matter(
            UUID id,
            String number,
            String title,
            String body,
            YearMonth month,
            int carried,
            boolean carriedOn,
            String state,
            String stateText,
            @Nullable String description,
            @Nullable String proposal,
            @Nullable String decision,
            @Nullable Instant decidedAt,
            List<TaskView.Sheet> tasks) {}
}
