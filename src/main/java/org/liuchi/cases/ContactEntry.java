package org.liuchi.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Ids;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Commands.Outcome;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/**
 * One call or visit that staff write down (TO-41): one contact, as many cases as it has matters, all or none. What was on
 * paper first keeps the time at which it was said.
 */
@Component
class ContactEntry {
    private static final int MOST = 10;
    private static final Duration OLDEST = Duration.ofDays(30);
    private static final Set<Channel> BY_STAFF = Set.of(Channel.PHONE, Channel.VISIT, Channel.GRID, Channel.PAPER);
    private static final Set<Role> RAISING =
            Set.of(Role.COUNTY_DESK, Role.TOWN_DISPATCHER, Role.VILLAGE_STAFF, Role.GRID_WORKER);

    private static final Set<Role> ON_THE_SPOT = Set.of(Role.TOWN_DISPATCHER, Role.VILLAGE_STAFF, Role.GRID_WORKER);

    private final Raising raising;
    private final Merging merging;
    private final Reports reports;
    private final Items items;
    private final Flows flows;
    private final Receipts receipts;

    ContactEntry(Raising raising, Merging merging, Reports reports, Items items, Flows flows, Receipts receipts) {
        this.raising = raising;
        this.merging = merging;
        this.reports = reports;
        this.items = items;
        this.flows = flows;
        this.receipts = receipts;
    }

    /** What is kept under the request's key. */
    record Kept(UUID contact, Instant receivedAt, Instant enteredAt) {}

    /**
     * @param danger found in each matter, in the order in which they were said
     * @param reports likewise
     */
    record Entered(Kept kept, List<Reports.Report> reports, List<Dangers.Found> danger) {}

    /** A matter that is right, and what happens to it at once. */
    private record Ready(
            Raising.Matter matter,
            @Nullable Item leading,
            NewContact.@Nullable Order order,
            @Nullable String solved) {}

    Entered enter(Actor.Staff staff, NewContact said, Receipt receipt, Instant now) {
        List<NewContact.Matter> matters = Objects.requireNonNullElse(said.matters(), List.of());
        Instant at = check(said, matters, now);
        List<Ready> ready = new ArrayList<>();
        for (int i = 0; i < matters.size(); i++) {
            ready.add(ready(staff, matters.get(i), "matters." + i + ".", at));
        }
        // a flow that is stored for the first time must not go with this transaction
        flows.current(staff.county(), CaseFlow.KIND);
        Kept kept = receipts.once(
                staff.county(), receipt, now, Kept.class, () -> write(staff, said, ready, at, receipt, now));
        List<Reports.Report> opened = reports.ofContact(staff.county(), kept.contact()).stream()
                .sorted(Comparator.comparing(
                        report -> items.get(staff.county(), report.own()).reference()))
                .toList();
        return new Entered(
                kept, opened, ready.stream().map(one -> one.matter().danger()).toList());
    }

    private static Instant check(NewContact said, List<NewContact.Matter> matters, Instant now) {
        List<Problem.Violation> wrong = new ArrayList<>();
        if (said.channel() == null || !BY_STAFF.contains(said.channel())) {
            wrong.add(new Problem.Violation("channel", "channel-of-staff", Map.of()));
        }
        if (said.channel() != Channel.GRID && matters.stream().anyMatch(one -> !blank(one.solved()))) {
            wrong.add(new Problem.Violation("channel", "on-the-spot-by-grid", Map.of()));
        }
        if (matters.isEmpty()) {
            wrong.add(new Problem.Violation("matters", "required", Map.of()));
        }
        if (matters.size() > MOST) {
            wrong.add(new Problem.Violation("matters", "too-many", Map.of("max", MOST)));
        }
        Instant at = Objects.requireNonNullElse(said.receivedAt(), now);
        if (at.isAfter(now) || at.isBefore(now.minus(OLDEST))) {
            wrong.add(new Problem.Violation("receivedAt", "received-lately", Map.of("days", OLDEST.toDays())));
        }
        NewCase.Contact contact = said.contact();
        if (said.answerWay() != null && said.answerWay().needsName() && (contact == null || blank(contact.name()))) {
            wrong.add(new Problem.Violation("contact.name", "name-to-find", Map.of()));
        }
        if (said.answerWay() != null && said.answerWay().needsPhone() && (contact == null || blank(contact.phone()))) {
            wrong.add(new Problem.Violation("contact.phone", "phone-to-tell", Map.of()));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return at;
    }

    /** On the spot are those who walk the grids; what joins another case or came from another system was not found there. */
    private static void check(Actor.Staff staff, NewContact.Matter said) {
        boolean elsewhere = !blank(said.leading()) || said.order() != null;
        if (!blank(said.solved()) && (elsewhere || ON_THE_SPOT.stream().noneMatch(staff::has))) {
            throw Problem.invalid("solved", "not-on-the-spot");
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private Ready ready(Actor.Staff staff, NewContact.Matter said, String field, Instant at) {
        try {
            check(staff, said);
            Raising.Matter matter = raising.matter(staff.county(), said.raised(null), said.urgency(), at);
            if (staff.grants().stream()
                    .noneMatch(grant -> RAISING.contains(grant.role())
                            && matter.place().area().startsWith(grant.area()))) {
                throw staff.grants().stream().anyMatch(grant -> RAISING.contains(grant.role()))
                        ? Problem.invalid("place", "outside-your-area")
                        : Problem.of(Problem.Kind.FORBIDDEN);
            }
            Item leading = blank(said.leading())
                    ? null
                    : merging.leading(
                            staff.county(),
                            Objects.requireNonNull(said.leading()).strip());
            return new Ready(matter, leading, said.order(), blank(said.solved()) ? null : said.solved());
        } catch (Problem problem) {
            throw problem.violations().isEmpty()
                    ? problem
                    : Problem.invalid(problem.violations().stream()
                            .map(one -> new Problem.Violation(field + one.field(), one.rule(), one.facts()))
                            .toList());
        }
    }

    private Kept write(
            Actor.Staff staff, NewContact said, List<Ready> ready, Instant at, Receipt receipt, Instant now) {
        Channel channel = Objects.requireNonNull(said.channel());
        Raising.From from = new Raising.From(Ids.next(now), channel, staff, said.contact(), said.answerWay(), at, now);
        Map<UUID, Ready> raised = new HashMap<>();
        for (int i = 0; i < ready.size(); i++) {
            Receipt own = following(receipt, "matter." + i);
            Outcome outcome = raising.start(
                    staff.county(), ready.get(i).matter(), from, ready.get(i).solved(), own);
            raised.put(outcome.item().id(), ready.get(i));
            NewContact.Order order = ready.get(i).order();
            if (order != null) {
                act(staff, outcome.item(), "noteOrder", order(order), following(receipt, "order." + i), now);
            }
        }
        // leading cases are locked in the order of their ids, as by everybody who merges
        raised.entrySet().stream()
                .filter(one -> one.getValue().leading() != null)
                .sorted(Comparator.comparing(one ->
                        Objects.requireNonNull(one.getValue().leading()).id().toString()))
                .forEach(one -> {
                    Item leading = Objects.requireNonNull(one.getValue().leading());
                    Map<String, Object> input = Map.of(Merging.LEADING, leading.reference());
                    Receipt own = following(receipt, "merge." + one.getKey());
                    act(staff, items.get(staff.county(), one.getKey()), "merge", input, own, now);
                });
        return new Kept(from.id(), at, now);
    }

    private static Map<String, Object> order(NewContact.Order order) {
        Map<String, Object> input = new HashMap<>();
        if (order.system() != null) {
            input.put(Orders.SYSTEM, order.system().name());
        }
        if (order.number() != null) {
            input.put(Orders.NUMBER, order.number());
        }
        if (order.dueOn() != null) {
            input.put(Orders.DUE_ON, order.dueOn().toString());
        }
        return input;
    }

    private void act(
            Actor.Staff staff, Item item, String action, Map<String, Object> input, Receipt receipt, Instant now) {
        items.act(new Act(staff.county(), item.id(), action, item.version(), staff, input, receipt, now));
    }

    private Receipt following(Receipt receipt, String what) {
        return receipts.of("contact " + what, new IdempotencyKey(receipt.key()), receipt.body());
    }
}
