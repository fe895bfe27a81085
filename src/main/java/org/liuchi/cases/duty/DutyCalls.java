package org.liuchi.cases.duty;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.liuchi.cases.duty.DutyCall.End;
import org.liuchi.notifications.Notifications;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.people.roster.DutyRosters;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.flow.Phase;
import org.liuchi.workflow.flow.Urgency;
import org.liuchi.workflow.view.ItemScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Calls those on duty one after the other until somebody knows; the last is the linkage centre's desk, and stays. */
@Component
class DutyCalls {
    private final DutyCallStore store;
    private final DutyRosters rosters;
    private final Organizations organizations;
    private final Items items;
    private final ItemScope scope;
    private final Notifications notifications;
    private final DutyCallSettings settings;
    private final TransactionOperations transactions;

    DutyCalls(
            DutyCallStore store,
            DutyRosters rosters,
            Organizations organizations,
            Items items,
            ItemScope scope,
            Notifications notifications,
            DutyCallSettings settings,
            TransactionOperations transactions) {
        this.store = store;
        this.rosters = rosters;
        this.organizations = organizations;
        this.items = items;
        this.scope = scope;
        this.notifications = notifications;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Begins for a danger that waits at the desk; once a case, however often it is told. */
    void begin(CountyCode county, UUID caseId, Instant now) {
        if (store.of(county, caseId).isEmpty()) {
            call(county, caseId, now);
        }
    }

    /** Ends with a danger that has gone on; begins anew for one that has come back, once for each time that it has. */
    void moved(CountyCode county, UUID caseId, Instant at) {
        if (!waits(items.get(county, caseId))) {
            passedOn(county, caseId, at);
        } else if (store.of(county, caseId).stream()
                .noneMatch(call -> call.open() || !call.calledAt().isBefore(at))) {
            call(county, caseId, at);
        }
    }

    private void call(CountyCode county, UUID caseId, Instant now) {
        Item item = items.get(county, caseId);
        if (item.urgency() == Urgency.DANGER.level() && waits(item)) {
            transactions.executeWithoutResult(_ -> next(county, item, now));
        }
    }

    /** At the desk, and not for the person to say something. */
    private static boolean waits(Item item) {
        return item.phase() == Phase.REPORTED && !item.state().equals("CONSENT");
    }

    /** Somebody has it in hand, or it is over. */
    void passedOn(CountyCode county, UUID caseId, Instant now) {
        store.end(county, caseId, End.PASSED_ON, null, now);
    }

    /** Goes on to the next where time has run out; the news that a danger has gone on may still be on its way. */
    void run(CountyCode county, Instant now) {
        for (DutyCall call : store.open(county)) {
            Item item = items.get(county, call.caseId());
            if (!waits(item)) {
                passedOn(county, call.caseId(), now);
            } else if (call.until() != null && !now.isBefore(call.until())) {
                transactions.executeWithoutResult(_ -> {
                    if (store.end(county, call.caseId(), End.NEXT, null, now)) {
                        next(county, item, now);
                    }
                });
            }
        }
    }

    private void next(CountyCode county, Item item, Instant now) {
        List<DutyCall> before = store.of(county, item.id());
        Set<PostId> called = new HashSet<>();
        for (DutyCall call : before) {
            if (call.ended() == End.NEXT) {
                called.add(call.post());
            } else {
                called.clear(); // somebody had it; who is called from here on hears of its return
            }
        }
        Optional<PostId> desk = organizations
                .linkageCentre(county)
                .flatMap(centre -> organizations.intakePost(county, centre.id()))
                .map(Post::id);
        List<PostId> left = rosters.onCall(county, now).stream()
                .filter(post -> !called.contains(post))
                .toList();
        Stream.concat(left.stream(), desk.stream()).findFirst().ifPresent(post -> {
            Instant until = left.isEmpty() ? null : now.plus(settings.patience());
            DutyCall call = new DutyCall(item.id(), before.size() + 1, post, now, until, null);
            if (store.add(county, call)) {
                tell(county, item, call, now);
            }
        });
    }

    private void tell(CountyCode county, Item item, DutyCall call, Instant now) {
        UUID event = UUID.nameUUIDFromBytes(
                "%s duty %d".formatted(call.caseId(), call.step()).getBytes(StandardCharsets.UTF_8));
        String minutes = String.valueOf(settings.patience().toMinutes());
        notifications.toPost(
                new Notifications.About(
                        county,
                        event,
                        call.until() == null ? "duty-called-last" : "duty-called",
                        item.id(),
                        item.reference(),
                        item.title(),
                        item.dueAt(),
                        Map.of("minutes", new Label(minutes, minutes)),
                        now),
                call.post());
    }

    /** What the account may answer for: calls of its posts; for the desk and the leaders all that they may read. */
    List<DutyCall> open(Actor.Staff staff) {
        return store.open(staff.county()).stream()
                .filter(call -> mayAnswer(staff, call))
                .toList();
    }

    /** @throws Problem NOT_FOUND for no open call, or nobody's the account may answer for */
    void acknowledge(Actor.Staff staff, UUID caseId, Instant now) {
        boolean may = open(staff).stream().anyMatch(call -> call.caseId().equals(caseId));
        if (!may || !store.end(staff.county(), caseId, End.ACKNOWLEDGED, staff.account(), now)) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
    }

    private boolean mayAnswer(Actor.Staff staff, DutyCall call) {
        return staff.posts().contains(call.post())
                || ((staff.has(Role.COUNTY_DESK) || staff.has(Role.LEADER))
                        && scope.covers(staff, items.get(staff.county(), call.caseId())));
    }
}
