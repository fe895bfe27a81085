package org.liuchi.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.flow.Phase;
import org.liuchi.workflow.flow.SpecialTerm;
import org.liuchi.workflow.flow.Urgency;

/**
 * One matter that goes round a loop; everything a list needs.
 *
 * @param kind name of its flow, e.g. {@code case}
 * @param reference number by which people know it
 * @param flow hash of the flow it runs by, to the end
 * @param title masked or staff-written, never the raw text of a report
 * @param area 12- or 15-digit area code
 * @param urgency 0 ordinary, 1 urgent, 2 danger to life or property
 * @param owner absent once closed
 * @param dueAt end of the present owner's step; absent once closed
 * @param promisedAt what the resident was told
 * @param nextTickAt when a clock next runs out; absent when all running clocks have
 * @param version grows by one with every step; the number of its last history entry
 * @param parent item that this one serves
 * @param holds while it is open, the parent can't take steps that need all children done
 * @param openChildren children that hold it and are still open; changes without a new version
 * @param facts what effects have remembered, ids and numbers only
 * @param chain hash of the last history entry, hex
 */
public record Item(
        CountyCode county,
        UUID id,
        String kind,
        String reference,
        String flow,
        String category,
        String title,
        String area,
        int urgency,
        @Nullable Owner owner,
        Phase phase,
        String state,
        Instant openedAt,
        @Nullable Instant dueAt,
        @Nullable Instant promisedAt,
        @Nullable Instant closedAt,
        @Nullable Instant nextTickAt,
        int version,
        @Nullable UUID parent,
        boolean holds,
        int openChildren,
        List<RunningClock> clocks,
        Map<String, Object> facts,
        String chain) {

    /** Fact: the day by which somebody outside wants it done ({@code 2026-12-01}); moves no clock. */
    public static final String DUE_ELSEWHERE = "dueElsewhere";

    public Item {
        clocks = List.copyOf(clocks);
        facts = Map.copyOf(facts);
    }

    public boolean open() {
        return closedAt == null;
    }

    public Optional<RunningClock> clock(String name) {
        return clocks.stream().filter(clock -> clock.name().equals(name)).findFirst();
    }

    /** What time limits may depend on: its category, its urgency by name, or one of its facts. */
    @Nullable
    String aspect(String name) {
        return switch (name) {
            case SpecialTerm.CATEGORY -> category;
            case SpecialTerm.URGENCY -> Urgency.of(urgency).name();
            default -> facts.containsKey(name) ? facts.get(name).toString() : null;
        };
    }

    /** The same item in other hands, one step later; its clocks run on. */
    Item handed(@Nullable Owner next, Map<String, Object> remembered) {
        return changed(draft -> {
            draft.owner = next;
            draft.version++;
            draft.facts = remembered;
        });
    }

    /** Whether a fact is this value or a list with it, e.g. an organisation. */
    public boolean names(@Nullable String fact, String value) {
        return fact != null
                && switch (facts.get(fact)) {
                    case null -> false;
                    case List<?> all -> all.contains(value);
                    case Object one -> one.equals(value);
                };
    }

    /** The values of a fact that is one or a list of them. */
    public Stream<String> named(String fact) {
        return switch (facts.get(fact)) {
            case null -> Stream.of();
            case List<?> all -> all.stream().map(Object::toString);
            case Object one -> Stream.of(one.toString());
        };
    }

    /** The same item under these clocks, one step later. */
    Item counted(List<RunningClock> clocks, int version, @Nullable Instant promised) {
        return changed(draft -> {
            draft.clocks = clocks;
            draft.version = version;
            draft.dueAt = Transition.due(clocks);
            draft.nextTickAt = Transition.nextTick(clocks);
            draft.promisedAt = promised;
        });
    }

    Item changed(Consumer<ItemDraft> change) {
        ItemDraft draft = new ItemDraft(this);
        change.accept(draft);
        return draft.item();
    }

    /** How often this item has taken an action that is limited. */
    public int times(String action) {
        return facts.get("times." + action) instanceof Number times ? times.intValue() : 0;
    }
}
