package org.liuchi.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.workflow.flow.Phase;

/** An item on its way to what it will be: whatever is not set stays as it is. */
final class ItemDraft {
    private final Item item;
    String flow;
    String category;
    String title;
    String area;
    int urgency;
    @Nullable Owner owner;
    Phase phase;
    String state;
    @Nullable Instant dueAt;
    @Nullable Instant promisedAt;
    @Nullable Instant closedAt;
    @Nullable Instant nextTickAt;
    int version;
    List<RunningClock> clocks;
    Map<String, Object> facts;

    ItemDraft(Item item) {
        this.item = item;
        flow = item.flow();
        category = item.category();
        title = item.title();
        area = item.area();
        urgency = item.urgency();
        owner = item.owner();
        phase = item.phase();
        state = item.state();
        dueAt = item.dueAt();
        promisedAt = item.promisedAt();
        closedAt = item.closedAt();
        nextTickAt = item.nextTickAt();
        version = item.version();
        clocks = item.clocks();
        facts = item.facts();
    }

    Item item() {
        return new Item(
                item.county(),
                item.id(),
                item.kind(),
                item.reference(),
                flow,
                category,
                title,
                area,
                urgency,
                owner,
                phase,
                state,
                item.openedAt(),
                dueAt,
                promisedAt,
                closedAt,
                nextTickAt,
                version,
                item.parent(),
                item.holds(),
                item.openChildren(),
                clocks,
                facts,
                item.chain());
    }
}
