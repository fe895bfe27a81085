package org.liuchi.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Commands.Outcome;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;

/**
 * Walks cases round the loop through the door of the module. Everybody is called by login, the person who raised the
 * matter {@code reporter}; cases go to city management.
 */
final class Walk {
    /** A reporter of a case that others have reported too. */
    static final String ONE_OF_SEVERAL = "oneOfSeveral";

    private final TestCounty county;
    private final Cases cases;
    private final Items items;
    private final @Nullable ContactEntry contacts;

    Walk(TestCounty county, Cases cases, Items items) {
        this(county, cases, items, null);
    }

    /** @param contacts for what is entered by staff and settled with it */
    Walk(TestCounty county, Cases cases, Items items, @Nullable ContactEntry contacts) {
        this.county = county;
        this.cases = cases;
        this.items = items;
        this.contacts = contacts;
    }

    /** A case and the code by which its reporter follows it. */
    record Raised(UUID id, String code) {}

    Raised report(Instant now) {
        NewCase raised = new NewCase(
                "门口的垃圾三天没人收", new NewCase.Place(null, null, county.ground().bank(1), null), null, null);
        Cases.Reported reported = cases.report(county.code(), raised, Channel.WEB, null, receipt(), now);
        return new Raised(reported.outcome().item().id(), reported.publicCode());
    }

    Item act(Raised raised, String who, String action, Map<String, ?> input, Instant now) {
        if (who.equals("reporter")
                && items.get(county.code(), raised.id()).state().equals("MERGED")) {
            // by code one comes to the leading case
            Actor reporter = new Actor.Reporter(county.code(), cases.reportId(county.code(), raised.code()));
            return items.act(new Act(county.code(), raised.id(), action, null, reporter, input, receipt(), now))
                    .item();
        }
        Outcome outcome = switch (who) {
            case "reporter" -> cases.act(county.code(), raised.code(), action, null, input, receipt(), now);
            case "program" ->
                items.act(new Act(
                        county.code(),
                        raised.id(),
                        action,
                        null,
                        new Actor.Program(county.code(), "test"),
                        input,
                        receipt(),
                        now));
            default -> cases.act(county.staff(who, now), raised.id(), action, version(raised), input, receipt(), now);
        };
        return outcome.item();
    }

    private int version(Raised raised) {
        return items.get(county.code(), raised.id()).version();
    }

    /** A new case that stands in this state. */
    Raised in(String state, Instant now) {
        Raised raised = switch (state) {
            case "REPORTED" -> report(now);
            case "TAKEN_UP" -> after("REPORTED", "desk", "takeUp", now);
            case "DISPATCHED" -> after("REPORTED", "desk", "dispatch", now);
            case "CONSENT" -> after("REPORTED", "desk", "asFamily", now);
            case "DELIBERATING" -> after("REPORTED", "desk", "asCommon", now);
            case "ADVISING" -> after("CONSENT", "reporter", "agree", now);
            case "WAITING" -> after("IN_HAND", "city", "askReporter", now);
            case "SUSPENDED" -> after("IN_HAND", "program", "suspend", now);
            case "OBJECTED" -> after("DISPATCHED", "city", "object", now);
            case "IN_HAND" -> after("DISPATCHED", "city", "accept", now);
            case "ANSWERED" -> after("IN_HAND", "city", "answer", now);
            case "VERIFIED" -> after("ANSWERED", "desk", "verify", now);
            case "CLOSED" -> after("VERIFIED", "desk", "close", now);
            case "SETTLED" -> settled(now);
            case "REDIRECTED" -> after("REPORTED", "desk", "redirect", now);
            case "REFUSED" -> after("REPORTED", "desk", "refuse", now);
            case "MERGED" -> after("REPORTED", "desk", "merge", now);
            case "WITHDRAWN" -> after("REPORTED", "reporter", "withdraw", now);
            default -> throw new IllegalArgumentException(state);
        };
        return raised;
    }

    private Raised settled(Instant now) {
        NewContact.Matter found = new NewContact.Matter(
                "路上有树枝", new NewCase.Place(null, null, county.ground().bank(1), null), null, null, null, null, "已清走");
        Reports.Report report = Objects.requireNonNull(contacts)
                .enter(
                        county.staff("grid", now),
                        new NewContact(Channel.GRID, null, null, null, List.of(found)),
                        receipt(),
                        now)
                .reports()
                .getFirst();
        return new Raised(report.own(), report.code().shown());
    }

    private Raised after(String state, String who, String action, Instant now) {
        Raised raised = in(state, now);
        act(raised, who, action, input(action), now);
        return raised;
    }

    /** Another report of the same thing follows this case. */
    void joined(Raised leading, Instant now) {
        act(report(now), "desk", "merge", Map.of("leading", leading.id().toString()), now);
    }

    /** What an action asks for, filled in as it should be. */
    Map<String, Object> input(String action) {
        return switch (action) {
            case "redirect" -> Map.of("channel", "LITIGATION", "message", "请向人民法院起诉");
            case "refuse" -> Map.of("ground", "ALREADY_HANDLED", "message", "同一事项已经办结答复");
            case "dispatch" -> Map.of("organization", county.bodyId("城管局").toString());
            case "object" -> Map.of("ground", "NOT_OURS", "note", "属于水务局职责");
            case "escalate", "protect" ->
                Map.of("organization", county.bodyId("水务局").toString(), "note", "请尽快");
            case "callIn" ->
                Map.of("organizations", List.of(county.bodyId("水务局").toString()), "note", "请查管网");
            case "blow" ->
                Map.of(
                        "organizations",
                        List.of(county.bodyId("水务局").toString()),
                        "ground",
                        "HARD_MATTER",
                        "reason",
                        "多次清运无效");
            case "asCommon", "askReporter", "reply", "askReclass" -> Map.of("message", "请说明是哪一处");
            case "asFamily" -> Map.of("offer", "MEDIATION", "message", "邻里之间的事，可以请人调解");
            case "recordConsent", "recordDecline" -> Map.of("way", "PHONE");
            case "contact" -> Map.of("way", "PHONE", "reached", "REACHED");
            case "askExtension", "extend" -> Map.of("amount", 3, "message", "要等材料到货");
            case "askSuspension", "suspend" ->
                Map.of("cause", "NEEDS_FUNDS", "review", "2026-04-01", "message", "资金下月落实");
            case "askExclusion" -> Map.of("exclusion", "BEYOND_LAW", "note", "诉求超出政策");
            case "exclude" -> Map.of("exclusion", "BEYOND_LAW");
            case "reassign", "recuse" -> Map.of("post", county.postOf("city2").toString());
            case "overrule", "recall", "rework", "note", "urge", "giveBack" -> Map.of("note", "请尽快");
            case "merge" -> Map.of("leading", report(TestClock.START).id().toString());
            case "unmerge" -> Map.of("message", "不是同一件事");
            case "takeIn", "letGo" -> Map.of("case", UUID.randomUUID().toString());
            case "noteOrder" ->
                Map.of("system", "CITY_12345", "order", UUID.randomUUID().toString());
            case "dropOrder" -> Map.of("system", "CITY_12345", "order", "12345-1", "note", "录错了");
            case "comment", "dispute", "reopen" -> Map.of("message", "垃圾还在");
            case "answer" -> Map.of("result", "已清运，今后每天一次");
            case "verify" -> Map.of("way", "PHONE", "outcome", "SOLVED");
            case "rate" -> Map.of("solved", "SOLVED", "satisfaction", 5);
            case "report" -> Map.of("description", "再说一遍", "channel", "WEB");
            default -> Map.of();
        };
    }

    static Receipt receipt() {
        return new Receipt(UUID.randomUUID().toString(), "same");
    }
}
