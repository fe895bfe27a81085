package org.liuchi.tasks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Page;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.view.ItemScope;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tasks for staff; acting on one is {@code /api/items}. */
@RestController
@RequestMapping("/api/tasks")
class TaskController {
    private final Tasks tasks;
    private final TaskViews views;
    private final TaskLists lists;
    private final ItemScope scope;
    private final Receipts receipts;
    private final Clock clock;

    TaskController(Tasks tasks, TaskViews views, TaskLists lists, ItemScope scope, Receipts receipts, Clock clock) {
        this.tasks = tasks;
        this.views = views;
        this.lists = lists;
        this.scope = scope;
        this.receipts = receipts;
        this.clock = clock;
    }

    /**
     * @param start hand it out at once; else it is a draft
     * @param origin the meeting or matter that decided on it
     */
    @Schema(name = "TaskListing")
    record Listing(NewTask task, boolean start, NewTask.@Nullable Origin origin) {}

    @Schema(name = "ListedTask")
    record Listed(UUID id, String number, String state) {
        static Listed of(Item item) {
            return new Listed(item.id(), item.reference(), item.state());
        }
    }

    @Operation(summary = "Tasks that the account may open, newest first")
    @GetMapping
    Page<TaskView.Sheet> tasks(Actor.Staff staff, @ParameterObject TaskLists.Query query, Locale locale) {
        return lists.mine(staff, query, locale, clock.instant());
    }

    @Operation(
            summary = "What came of the county's tasks (成绩晒单), for all staff: read from the tasks, never typed again")
    @GetMapping("/results")
    Page<TaskView.Sheet> results(Actor.Staff staff, @ParameterObject TaskLists.Query query, Locale locale) {
        return lists.results(staff, query, locale, clock.instant());
    }

    @Operation(summary = "List a task with its four sheets, or a draft of one")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Listed list(Actor.Staff staff, IdempotencyKey key, @RequestBody Listing body) {
        Receipt receipt = receipts.of("task " + staff.account(), key, body);
        Instant now = clock.instant();
        NewTask.Origin origin = body.origin();
        if (origin != null && !scope.visible(staff, origin.id()).kind().equals(origin.kind())) {
            throw Problem.invalid("origin.kind", "choice", Map.of("choices", ""));
        }
        return Listed.of((body.start()
                        ? tasks.open(staff, body.task(), origin, receipt, now)
                        : tasks.draft(staff, body.task(), origin, receipt, now))
                .item());
    }

    @Operation(summary = "The four sheets of one task and how they stand")
    @GetMapping("/{id}")
    TaskView.Sheet task(Actor.Staff staff, @PathVariable UUID id, Locale locale) {
        return views.one(staff, id, locale, clock.instant());
    }
}
