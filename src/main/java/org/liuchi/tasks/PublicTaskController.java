package org.liuchi.tasks;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.Locale;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tasks that their raisers show to everybody, as they stand. */
@RestController
class PublicTaskController {
    private final TaskLists lists;
    private final Clock clock;

    PublicTaskController(TaskLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Operation(summary = "Public tasks and their results, newest first; bodies only, no post and no person")
    @GetMapping("/api/public/tasks")
    Page<TaskView.ForEverybody> shown(
            CountyCode county, @RequestParam(defaultValue = "") String cursor, Locale locale) {
        return lists.shown(county, cursor, locale, clock.instant());
    }
}
