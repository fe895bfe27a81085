package org.liuchi.workflow;

import java.util.Map;
import java.util.Optional;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.flow.Performer;
import org.liuchi.workflow.flow.Row;

/** Whether a row may be taken: by whom, how often, until when, after what. The guards come on top. */
final class Permission {
    private Permission() {}

    static boolean may(Row row, Item item, Actor actor) {
        return row.by().stream().anyMatch(performer -> is(performer, item, actor));
    }

    private static boolean is(Performer performer, Item item, Actor actor) {
        return switch (actor) {
            case Actor.Reporter _ -> performer.kind() == Performer.Kind.REPORTER;
            case Actor.Staff staff -> is(performer, item, staff);
            case Actor.Program _ -> performer.kind() == Performer.Kind.PROGRAM;
        };
    }

    private static boolean is(Performer performer, Item item, Actor.Staff staff) {
        Owner owner = item.owner();
        return switch (performer.kind()) {
            case REPORTER, PROGRAM -> false;
            case OWNER -> owner != null && staff.posts().contains(owner.post());
            case COLLEAGUE -> owner != null && staff.handlesFor().contains(owner.organization());
            case PARTY -> staff.handlesFor().stream().anyMatch(ours -> item.names(performer.fact(), ours.toString()));
            case ROLE ->
                staff.grants().stream()
                        .anyMatch(grant ->
                                grant.role() == performer.role() && item.area().startsWith(grant.area()));
        };
    }

    /** What the row itself says against the step, if anything. */
    static Optional<Problem> hindrance(Step step) {
        Row row = step.row();
        Item item = step.item();
        if (row.limit() > 0 && item.times(row.action()) >= row.limit()) {
            return Optional.of(Problem.refused("only-so-often", Map.of("limit", row.limit())));
        }
        if (row.within() != null
                && item.closedAt() != null
                && step.calendar()
                        .deadline(item.closedAt(), row.within())
                        .dueAt()
                        .isBefore(step.now())) {
            return Optional.of(
                    Problem.refused("too-late", Map.of("within", row.within().toString())));
        }
        if (!row.afterClock().isEmpty()) {
            Optional<RunningClock> clock = item.clock(row.afterClock());
            if (clock.filter(running -> running.elapsed(step.now())).isEmpty()) {
                return Optional.of(Problem.refused(
                        "too-early",
                        clock.isPresent() ? Map.of("from", clock.get().dueAt().toString()) : Map.of()));
            }
        }
        return Optional.empty();
    }
}
