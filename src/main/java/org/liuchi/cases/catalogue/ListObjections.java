package org.liuchi.cases.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.liuchi.cases.catalogue.PushDowns.Outcome;
import org.liuchi.cases.catalogue.PushDowns.PushDown;
import org.liuchi.organizations.Organization;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/** "不在清单", said by a town or village, and what the desk ruled: sent elsewhere, or the same body again (ZL-31). */
@Component
class ListObjections implements OutboxListener {
    private static final String NOT_ON_LIST = "NOT_ON_LIST";

    private final Items items;
    private final Histories histories;
    private final DutyLists lists;
    private final PushDowns pushDowns;

    ListObjections(Items items, Histories histories, DutyLists lists, PushDowns pushDowns) {
        this.items = items;
        this.histories = histories;
        this.lists = lists;
        this.pushDowns = pushDowns;
    }

    @Override
    public String name() {
        return "list-objections";
    }

    @Override
    public Set<String> types() {
        return Set.of("case.object", "case.dispatch", "case.escalate", "case.overrule");
    }

    @Override
    public void on(OutboxEvent event) {
        if (event.type().equals("case.object")) {
            List<HistoryEntry> history = histories.of(event.county(), event.subject());
            if (NOT_ON_LIST.equals(line(history, event.seq()).input().get("ground"))) {
                objected(event, body(line(history, event.seq() - 1)));
            }
        } else {
            // nearly every dispatch follows no objection, and needs no look at the history
            pushDowns
                    .objection(event.county(), event.subject())
                    .ifPresent(objection ->
                            ruled(event, line(histories.of(event.county(), event.subject()), event.seq()), objection));
        }
    }

    private void objected(OutboxEvent event, UUID by) {
        Item item = items.get(event.county(), event.subject());
        Responsible responsible = lists.responsible(event.county(), item.category(), item.area(), event.occurredAt());
        Optional<ListedItem> listed = Optional.ofNullable(responsible.item());
        pushDowns.record(new PushDown(
                event.county(),
                event.id(),
                event.occurredAt(),
                Outcome.OBJECTED,
                event.subject(),
                null,
                by,
                Optional.ofNullable(responsible.lead())
                        .map(Organization::id)
                        .map(id -> id.value())
                        .orElse(null),
                listed.map(one -> one.list().name()).orElse(""),
                listed.map(ListedItem::code).orElse(""),
                listed.map(ListedItem::name).orElse("")));
    }

    private void ruled(OutboxEvent event, HistoryEntry entry, PushDown objection) {
        pushDowns.record(new PushDown(
                event.county(),
                event.id(),
                event.occurredAt(),
                body(entry).equals(objection.to()) ? Outcome.OVERRULED : Outcome.UPHELD,
                event.subject(),
                null,
                objection.to(),
                objection.responsible(),
                objection.list(),
                objection.itemCode(),
                objection.itemName()));
    }

    private static HistoryEntry line(List<HistoryEntry> history, long seq) {
        return history.stream().filter(entry -> entry.seq() == seq).findFirst().orElseThrow();
    }

    private static UUID body(HistoryEntry entry) {
        return Optional.ofNullable(entry.owner())
                .map(owner -> owner.organization().value())
                .orElseThrow();
    }
}
