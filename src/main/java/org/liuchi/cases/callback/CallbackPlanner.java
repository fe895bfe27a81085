package org.liuchi.cases.callback;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liuchi.cases.CaseFacts;
import org.liuchi.cases.Followers;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.HistoryEntry;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/** Plans who is called back, and sets going what a bad rating asks for; bears being told twice. */
@Component
class CallbackPlanner implements OutboxListener {
    /** Dissatisfied and very dissatisfied. */
    private static final int BAD = 2;

    private final Items items;
    private final Histories histories;
    private final Followers followers;
    private final CallbackPolicies policies;
    private final CallbackReports reports;

    CallbackPlanner(
            Items items, Histories histories, Followers followers, CallbackPolicies policies, CallbackReports reports) {
        this.items = items;
        this.histories = histories;
        this.followers = followers;
        this.policies = policies;
        this.reports = reports;
    }

    @Override
    public String name() {
        return "case-callbacks";
    }

    @Override
    public Set<String> types() {
        return Set.of("case.close", "case.rate", "mending.answer", "case.reopen");
    }

    @Override
    public void on(OutboxEvent event) {
        switch (event.type()) {
            case "case.close" -> sample(event);
            case "case.rate" -> rated(event);
            case "mending.answer" -> mended(event);
            default -> reopened(event);
        }
    }

    /** Those who were dissatisfied before are asked in any case. */
    private void sample(OutboxEvent event) {
        Item closed = items.get(event.county(), event.subject());
        CallbackPolicies.Policy policy = policies.of(event.county());
        int n = 1;
        for (CallbackReports.Reachable report :
                reports.reachable(event.county(), event.subject(), event.occurredAt())) {
            if (report.dissatisfied()) {
                plan(event, closed, n, Cause.BAD_RATING, report.id());
            } else if (policy.draws(report.number())) {
                plan(event, closed, n, Cause.SAMPLE, report.id());
            }
            n++;
        }
    }

    private void rated(OutboxEvent event) {
        HistoryEntry rating = histories.of(event.county(), event.subject()).get((int) event.seq() - 1);
        boolean unsolved = "NOT_SOLVED".equals(rating.input().get("solved"));
        boolean bad = rating.input().get("satisfaction") instanceof Number stars && stars.intValue() <= BAD;
        UUID report = rating.actor();
        if (report == null || !(unsolved || bad)) {
            return;
        }
        Item item = items.get(event.county(), event.subject());
        if (reports.isReachable(event.county(), report)) {
            notTwice(event, item, report);
            plan(event, item, 1, Cause.BAD_RATING, report);
        }
        if (unsolved) {
            act(item, event, item.id(), "reopenAfterCallBack");
        } else if (item.facts().get(CaseFacts.HANDLER_POST) instanceof String post) {
            followers.start(
                    item,
                    event.seq(),
                    program(event),
                    MendingFlow.KIND,
                    "open",
                    false,
                    "",
                    Map.of("post", post, CallbackParts.REPORT, report.toString()),
                    event.occurredAt());
        }
    }

    private void mended(OutboxEvent event) {
        Item mending = items.get(event.county(), event.subject());
        UUID report = UUID.fromString(String.valueOf(mending.facts().get(CallbackParts.REPORT)));
        if (mending.parent() != null && reports.isReachable(event.county(), report)) {
            Item parent = items.get(event.county(), mending.parent());
            followers.start(
                    parent,
                    event.position(),
                    program(event),
                    CallbackFlow.KIND,
                    "plan",
                    false,
                    "m",
                    whom(Cause.MENDED, report),
                    event.occurredAt());
        }
    }

    /** Who was to be called already and has now rated badly is called once, and sooner. */
    private void notTwice(OutboxEvent event, Item item, UUID report) {
        items.children(event.county(), item.id()).stream()
                .filter(child -> child.open() && child.kind().equals(CallbackFlow.KIND))
                .filter(child -> child.names(CallbackParts.REPORT, report.toString()))
                // not what this very event has planned when it was told before
                .filter(child -> sampled(child) || child.openedAt().isBefore(event.occurredAt()))
                .forEach(child -> act(item, event, child.id(), "lapse"));
    }

    private static boolean sampled(Item child) {
        return child.kind().equals(CallbackFlow.KIND) && child.names(CallbackParts.CAUSE, Cause.SAMPLE.name());
    }

    /** What is under way again is neither mended nor asked about until it is closed again. */
    private void reopened(OutboxEvent event) {
        Item parent = items.get(event.county(), event.subject());
        items.children(event.county(), event.subject()).stream()
                .filter(child -> child.open() && !child.openedAt().isAfter(event.occurredAt()))
                .filter(child -> child.kind().equals(MendingFlow.KIND) || sampled(child))
                .forEach(child -> act(parent, event, child.id(), "lapse"));
    }

    private void act(Item cause, OutboxEvent event, UUID target, String action) {
        try {
            followers.act(cause, event.seq(), target, action, Map.of(), event.occurredAt());
        } catch (Problem problem) {
            // it has gone on by itself meanwhile; of another step at the same moment the event is told again
            if (problem.kind() != Problem.Kind.NOT_NOW) {
                throw problem;
            }
        }
    }

    /** @param n of the reports that the event is about */
    private void plan(OutboxEvent event, Item parent, int n, Cause cause, UUID report) {
        followers.start(
                parent,
                event.seq(),
                program(event),
                CallbackFlow.KIND,
                "plan",
                false,
                n == 1 ? "" : String.valueOf(n),
                whom(cause, report),
                event.occurredAt());
    }

    private static Map<String, ?> whom(Cause cause, UUID report) {
        return Map.of(CallbackParts.CAUSE, cause.name(), CallbackParts.REPORT, report.toString());
    }

    private static Actor program(OutboxEvent event) {
        return new Actor.Program(event.county(), CallbackFlow.KIND);
    }
}
