package org.liuchi.workflow.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.workflow.Light;
import org.liuchi.workflow.RunningClock;
import org.liuchi.workflow.flow.Input;

/** The shapes in which an item of any kind leaves the server. */
public final class ItemView {
    private ItemView() {}

    /** An action that may be taken, with what it asks for, in the reader's language. */
    @Schema(name = "CaseAction")
    public record Action(String action, String label, String meaning, List<Asked> inputs) {}

    /** One thing an action asks for. */
    @Schema(name = "ActionInput")
    public record Asked(String name, String label, Input.Kind kind, boolean required, int max, List<Choice> choices) {}

    /** What may be chosen, in the reader's language. */
    @Schema(name = "ActionChoice")
    public record Choice(String value, String label) {}

    /** Who owns the next step. */
    @Schema(name = "CaseOwner")
    public record Held(
            UUID post,
            @Nullable String postName,
            UUID organization,
            @Nullable String organizationName) {}

    /** An item that another one serves or is served by. */
    @Schema(name = "LinkedItem")
    public record Linked(
            UUID id,
            String kind,
            String kindText,
            String number,
            String title,
            String state,
            String stateText,
            boolean open,
            @Nullable Held owner,
            @Nullable Instant dueAt) {}

    /**
     * What staff see of an item of any kind.
     *
     * @param parent that it serves
     * @param children that serve it, oldest first
     */
    @Schema(name = "ItemForStaff")
    public record ForStaff(
            UUID id,
            String kind,
            String kindText,
            String number,
            String title,
            String category,
            String categoryText,
            String area,
            String areaName,
            String state,
            String stateText,
            String phase,
            int version,
            int urgency,
            @Nullable Held owner,
            Instant openedAt,
            @Nullable Instant dueAt,
            @Nullable Instant promisedAt,
            @Nullable Instant closedAt,
            List<RunningClock> clocks,
            @Nullable Light light,
            @Nullable Linked parent,
            List<Linked> children,
            List<Timeline.Line> timeline,
            List<Action> actions) {}
}
