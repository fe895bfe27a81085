package org.liuchi.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Receipt;

/** What modules ask of the kernel. */
public final class Commands {
    private Commands() {}

    /**
     * A new item.
     *
     * @param reference number by which people know it
     * @param action name of a row of the flow that starts items
     * @param title masked or staff-written, never the raw text of a report
     * @param parent item that it serves
     * @param holds while it is open, the parent can't take steps that need all children done
     * @param input by name of the row's inputs
     */
    public record Start(
            CountyCode county,
            UUID id,
            String kind,
            String reference,
            String action,
            String category,
            String title,
            String area,
            int urgency,
            @Nullable UUID parent,
            boolean holds,
            Actor actor,
            Map<String, ?> input,
            Receipt receipt,
            Instant now) {}

    /**
     * A step of an item.
     *
     * @param version the version the actor has seen; null where the actor can't have seen one (a resident by code)
     * @param input by name of the row's inputs
     */
    public record Act(
            CountyCode county,
            UUID item,
            String action,
            @Nullable Integer version,
            Actor actor,
            Map<String, ?> input,
            Receipt receipt,
            Instant now) {}

    /**
     * What came of it.
     *
     * @param item as it stands now
     * @param seq the history line that was written
     * @param repeated the same request had been carried out before; nothing was written now
     */
    public record Outcome(Item item, int seq, boolean repeated) {}
}
