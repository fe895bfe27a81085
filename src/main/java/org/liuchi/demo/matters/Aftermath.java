package org.liuchi.demo.matters;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liuchi.calendar.Calendars;
import org.liuchi.demo.staff.Roster;
import org.liuchi.platform.outbox.OutboxDrainer;
import org.liuchi.platform.web.Receipts;
import org.liuchi.platform.web.StaffDirectory;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/**
 * What follows from the stories, until today: people are called back, what was rated badly is mended, what is reopened is
 * handled again, requests are decided. What the program plans by itself comes with the outbox, so that is drained before
 * every round; in a round the earliest thing is done in each case. What would come after today is left to the newcomer.
 */
@Component
public class Aftermath {
    private final Items items;
    private final Histories histories;
    private final Calendars calendars;
    private final StaffDirectory directory;
    private final Receipts receipts;
    private final OutboxDrainer outbox;
    private final Clock clock;

    Aftermath(
            Items items,
            Histories histories,
            Calendars calendars,
            StaffDirectory directory,
            Receipts receipts,
            OutboxDrainer outbox,
            Clock clock) {
        this.items = items;
        this.histories = histories;
        this.calendars = calendars;
        this.directory = directory;
        this.receipts = receipts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param cases in the order of their stories: what is drawn for each hangs on its place */
    public void play(Roster roster, List<UUID> cases, Instant today) {
        Habits habits = new Habits(roster, calendars.of(roster.county()));
        Collection<Integer> going = IntStream.range(0, cases.size()).boxed().toList();
        while (!going.isEmpty()) {
            settle();
            Set<Integer> moved = ConcurrentHashMap.newKeySet();
            Stages.each(going, number -> {
                if (goesOn(roster, habits, number, cases.get(number), today)) {
                    moved.add(number);
                }
            });
            going = moved;
        }
    }

    private void settle() {
        while (outbox.drainOnce() > 0) {
            // what listeners have added is told as well
        }
    }

    /** @return whether something was done; where nothing was, nothing else can follow */
    private boolean goesOn(Roster roster, Habits habits, int number, UUID id, Instant today) {
        Item parent = items.get(roster.county(), id);
        List<Item> open = Stream.concat(Stream.of(parent), items.children(roster.county(), id).stream())
                .filter(Item::open)
                .toList();
        if (open.isEmpty()) {
            return false;
        }
        Map<UUID, List<HistoryEntry>> told = histories.of(
                roster.county(),
                Stream.concat(Stream.of(parent), open.stream())
                        .map(Item::id)
                        .distinct()
                        .toList());
        Past past = new Past(number, parent, told);
        Optional<Deed> next = open.stream()
                .flatMap(item -> habits.next(item, past).stream())
                .filter(deed -> !deed.at().isAfter(today))
                .min(Comparator.comparing(Deed::at));
        next.ifPresent(deed -> act(roster, past, deed));
        return next.isPresent();
    }

    private void act(Roster roster, Past past, Deed deed) {
        Actor.Staff staff =
                directory.find(roster.county(), deed.by().id(), clock.instant()).orElseThrow();
        String key = past.mark(deed.item()) + "-" + deed.item().version();
        items.act(new Act(
                roster.county(),
                deed.item().id(),
                deed.action(),
                deed.item().version(),
                staff,
                deed.input(),
                receipts.of("demo aftermath", new IdempotencyKey(key), List.of()),
                deed.at()));
    }
}
