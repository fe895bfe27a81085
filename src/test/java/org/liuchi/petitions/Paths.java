package org.liuchi.petitions;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.liuchi.TestCounty;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;

/** Walks petitions through their statutory life; they go to city management ({@code city}, {@code city2}). */
final class Paths {
    private final TestCounty county;
    private final Petitions petitions;
    private final Items items;

    Paths(TestCounty county, Petitions petitions, Items items) {
        this.county = county;
        this.petitions = petitions;
        this.items = items;
    }

    Petitions.Received received(Instant now) {
        return petitions.receive(
                county.code(),
                new NewPetition("征地补偿款没有发到", null, county.ground().village("100001"), null, null, null),
                "WEB",
                null,
                receipt(),
                now);
    }

    Item act(UUID id, String who, String action, Instant now) {
        return act(id, who, action, input(action), now);
    }

    Item act(UUID id, String who, String action, Map<String, ?> input, Instant now) {
        return items.act(new Act(county.code(), id, action, null, actor(id, who, now), input, receipt(), now))
                .item();
    }

    Actor actor(UUID id, String who, Instant now) {
        return who.equals("reporter") ? new Actor.Reporter(county.code(), id) : county.staff(who, now);
    }

    /** A new petition that stands in this state. */
    Item in(String state, Instant now) {
        return switch (state) {
            case "RECEIVED" -> received(now).outcome().item();
            case "FORWARDED" -> after("RECEIVED", "petition", "forward", now);
            case "OBJECTED" -> after("FORWARDED", "city", "object", now);
            case "CONTESTED" -> after("OBJECTED", "petition", "contest", now);
            case "IN_HAND" -> after("FORWARDED", "city", "accept", now);
            case "EXTENDING" -> after("IN_HAND", "city", "askExtension", now);
            case "OPINED" -> after("IN_HAND", "city", "opine", now);
            case "ANSWERED" -> after("OPINED", "city", "serve", now);
            case "REVIEWING" -> after("ANSWERED", "reporter", "askReview", now);
            case "REVIEW_GIVEN" -> after("REVIEWING", "petition", "giveReview", now);
            case "REVIEWED" -> after("REVIEW_GIVEN", "petition", "serve", now);
            case "RECHECKING" -> after("REVIEWED", "reporter", "askRecheck", now);
            case "HEARING" -> after("RECHECKING", "petition", "hear", now);
            case "RECHECK_GIVEN" -> after("RECHECKING", "petition", "giveRecheck", now);
            case "RECHECKED" -> after("RECHECK_GIVEN", "petition", "serve", now);
            case "DIRECTED" -> after("RECEIVED", "petition", "direct", now);
            case "REFUSED" -> after("RECEIVED", "petition", "refuse", now);
            case "WITHDRAWN" -> after("RECEIVED", "reporter", "withdraw", now);
            default -> throw new IllegalArgumentException(state);
        };
    }

    private Item after(String state, String who, String action, Instant now) {
        return act(in(state, now).id(), who, action, now);
    }

    /** Who takes over is of the body that has it. */
    Map<String, Object> inputIn(String state, String action) {
        return action.equals("recuse") && state.startsWith("RE")
                ? Map.of("post", county.postOf("petition2").toString(), "note", "曾参与办理")
                : input(action);
    }

    /** What an action asks for, filled in as it should be. */
    Map<String, Object> input(String action) {
        return switch (action) {
            case "report" -> Map.of("description", "再说一遍", "channel", "WEB");
            case "forward" -> Map.of("organization", body("城管局"));
            case "handOver" -> Map.of("organization", body("水务局"));
            case "designate" -> Map.of("organization", body("城管局"), "settledBy", "COMMON_SUPERIOR", "note", "由城管局受理");
            case "direct" -> Map.of("route", "JUDICIAL", "message", "请向人民法院起诉");
            case "refuse" -> Map.of("refusal", "UNDER_WAY", "message", "正在办理期限内");
            case "object" -> Map.of("ground", "NOT_OURS", "note", "属于水务局职责");
            case "accept" -> Map.of("procedure", "PETITION", "message", "由城管局办理，六十日内答复");
            case "reassign" -> Map.of("post", county.postOf("city2").toString());
            case "recuse" -> Map.of("post", county.postOf("city2").toString(), "note", "本人与事项有利害关系");
            case "askExtension" -> Map.of("days", 30, "message", "需要重新勘测");
            case "opine" ->
                Map.of(
                        "opinion",
                        "SUPPORTED",
                        "request",
                        "发放补偿款",
                        "findings",
                        "补偿款确未发放",
                        "result",
                        "十日内发放",
                        "basis",
                        "土地管理法48");
            case "giveReview", "giveRecheck" ->
                Map.of("verdict", "UPHELD", "findings", "事实清楚", "result", "维持", "basis", "信访工作条例35");
            case "serve" -> Map.of("service", "ONLINE");
            case "rate" -> Map.of("satisfaction", 4);
            case "recall", "overrule", "contest", "declineExtension", "revise", "heard", "note" ->
                Map.of("note", "请核实");
            case "askReview", "askRecheck", "reopen", "askRecusal", "hear", "sendBack", "comment" ->
                Map.of("message", "补偿款没有算清");
            default -> Map.of();
        };
    }

    String body(String name) {
        return county.bodyId(name).toString();
    }

    static Receipt receipt() {
        return new Receipt(UUID.randomUUID().toString(), "same");
    }
}
