package org.liuchi.tasks.meeting;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.tasks.TaskView;

/** A weekly meeting as a page shows it. */
final class MeetingView {
    private MeetingView() {}

    @Schema(name = "MeetingLine")
    record Line(
            UUID id,
            String number,
            UUID body,
            String bodyName,
            LocalDate day,
            String state,
            String stateText,
            boolean open) {}

    /**
     * @param agenda while it is not held: the body's open tasks, overdue ones first
     * @param decided tasks that came from this meeting
     * @param last the meeting before, if there was one
     * @param lastDecided tasks that came from that one, as they stand now
     */
    @Schema(name = "Meeting")
    record Whole(
            Line meeting,
            int version,
            @Nullable String study,
            @Nullable String analysis,
            List<TaskView.Sheet> agenda,
            List<TaskView.Sheet> decided,
            @Nullable Line last,
            List<TaskView.Sheet> lastDecided) {}
}
