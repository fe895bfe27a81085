package org.liuchi.tasks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task as a page shows it: read from the task itself, whatever page it is. */
public final class TaskView {
    private TaskView() {}

    /**
     * The four sheets and how they stand.
     *
     * @param overdue open, and its last day is over
     * @param result what was done; only once it was examined
     * @param missed how often a last day passed or a result was not accepted
     * @param gaps posts that nobody holds today, with their bodies; the task can't be closed while there is one
     * @param missing what still has to be filled in before it can be handed out, in the reader's words
     */
    @Schema(name = "TaskSheet")
    public record Sheet(
            UUID id,
            String number,
            String title,
            String state,
            String stateText,
            boolean open,
            boolean overdue,
            String what,
            @Nullable String success,
            @Nullable LocalDate deadline,
            @Nullable Seat responsible,
            @Nullable Seat guarantor,
            @Nullable Seat supervisor,
            @Nullable Seat raiser,
            List<String> helpers,
            @Nullable String heading,
            @Nullable String headingText,
            boolean shown,
            @Nullable String result,
            @Nullable Instant doneAt,
            int missed,
            @Nullable Instant accountedAt,
            List<String> gaps,
            List<String> missing,
            NewTask.@Nullable Origin origin,
            Instant openedAt,
            @Nullable Instant dueAt) {}

    /** A post, whoever holds it. */
    @Schema(name = "TaskSeat")
    public record Seat(UUID post, String postName, UUID body, String bodyName) {}

    /** What everybody may read: bodies and work, no post and no person. */
    @Schema(name = "PublicTask")
    public record ForEverybody(
            String number,
            String title,
            String what,
            @Nullable String success,
            @Nullable LocalDate deadline,
            @Nullable String body,
            String state,
            String stateText,
            @Nullable String result,
            @Nullable Instant doneAt) {}
}
