package org.liuchi.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.FlowWalk;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.beans.factory.annotation.Autowired;

/** A task, whole: every state, every action, everybody. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class TaskFlowTest {
    /** {@code desk} and {@code desk2} hand out, {@code city2} is responsible, {@code city} guarantees. */
    private static final List<String> PEOPLE = List.of(
            "program",
            "desk",
            "desk2",
            "city",
            "city2",
            "cityAuditor",
            "water",
            "petition",
            "town",
            "village",
            "grid",
            "leader",
            "system",
            "security",
            "auditor");

    private static final String TABLE = """
        DRAFT      revise            DRAFT      desk desk2
        DRAFT      start             IN_HAND    desk desk2
        DRAFT      cancel            CANCELLED  desk desk2
        DRAFT      publish           DRAFT      desk desk2

        IN_HAND    object            DRAFT      city2
        IN_HAND    askExtension      EXTENDING  city2
        IN_HAND    report            RESULT     city2
        IN_HAND    miss              UNMET
        IN_HAND    cancel            CANCELLED  desk desk2
        IN_HAND    change            IN_HAND    desk desk2
        IN_HAND    progress          IN_HAND    desk desk2 city city2
        IN_HAND    urge              IN_HAND    desk desk2
        IN_HAND    publish           IN_HAND    desk desk2

        EXTENDING  approveExtension  IN_HAND    desk desk2
        EXTENDING  declineExtension  IN_HAND    desk desk2
        EXTENDING  cancel            CANCELLED  desk desk2
        EXTENDING  change            EXTENDING  desk desk2
        EXTENDING  progress          EXTENDING  desk desk2 city city2
        EXTENDING  publish           EXTENDING  desk desk2

        RESULT     sendBack          IN_HAND    desk desk2
        RESULT     finish            DONE       desk desk2
        RESULT     reject            UNMET      desk desk2
        RESULT     change            RESULT     desk desk2
        RESULT     progress          RESULT     desk desk2 city city2
        RESULT     publish           RESULT     desk desk2

        UNMET      account           ACCOUNTED  city
        UNMET      change            UNMET      desk desk2
        UNMET      progress          UNMET      desk desk2 city city2
        UNMET      urge              UNMET      desk desk2
        UNMET      publish           UNMET      desk desk2

        ACCOUNTED  askAgain          UNMET      desk desk2
        ACCOUNTED  goOn              IN_HAND    desk desk2
        ACCOUNTED  closeUnmet        UNDONE     desk desk2
        ACCOUNTED  change            ACCOUNTED  desk desk2
        ACCOUNTED  progress          ACCOUNTED  desk desk2 city city2
        ACCOUNTED  publish           ACCOUNTED  desk desk2

        DONE       publish           DONE       desk desk2
        UNDONE     publish           UNDONE     desk desk2
        """;

    private final TestCounty county;
    private final Tasks tasks;
    private final Items items;
    private final Histories histories;
    private final FlowWalk walk;

    TaskFlowTest(
            @Autowired TestCounty.Doors counties,
            @Autowired Tasks tasks,
            @Autowired Items items,
            @Autowired Histories histories,
            @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.county = counties.tinyCounty();
        this.tasks = tasks;
        this.items = items;
        this.histories = histories;
        this.walk = new FlowWalk(
                county.code(), items, TaskFlow.flow(), TABLE, PEOPLE, this::actor, (_, action) -> input(action));
    }

    static List<String> states() {
        return FlowWalk.states(TABLE);
    }

    static List<FlowWalk.Line> lines() {
        return FlowWalk.lines(TABLE);
    }

    @Test
    void theTableHasEveryRowOfTheFlowAndNoOther() {
        walk.hasEveryRow();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void whatTheTableAllowsIsDone(FlowWalk.Line line) {
        walk.does(line, this::in, TestClock.START);
    }

    @ParameterizedTest
    @MethodSource("states")
    void everybodyIsOfferedWhatTheyMayDoAndNothingElse(String state) {
        walk.offers(in(state), TestClock.START);
    }

    @ParameterizedTest
    @MethodSource("states")
    void whatTheTableDoesNotAllowChangesNothing(String state) {
        walk.refusesTheRest(in(state), histories, TestClock.START);
    }

    private Actor actor(String who) {
        return who.equals("program") ? new Actor.Program(county.code(), "task") : county.staff(who, TestClock.START);
    }

    private Item in(String state) {
        return switch (state) {
            case "DRAFT" ->
                tasks.draft(actor("desk"), task(), null, receipt(), TestClock.START)
                        .item();
            case "IN_HAND" -> after("DRAFT", "desk", "start");
            case "EXTENDING" -> after("IN_HAND", "city2", "askExtension");
            case "RESULT" -> after("IN_HAND", "city2", "report");
            case "UNMET" -> after("RESULT", "desk", "reject");
            case "ACCOUNTED" -> after("UNMET", "city", "account");
            case "DONE" -> after("RESULT", "desk", "finish");
            case "UNDONE" -> after("ACCOUNTED", "desk", "closeUnmet");
            case "CANCELLED" -> after("IN_HAND", "desk", "cancel");
            default -> throw new IllegalArgumentException(state);
        };
    }

    private Item after(String state, String who, String action) {
        return items.act(new Act(
                        county.code(),
                        in(state).id(),
                        action,
                        null,
                        actor(who),
                        input(action),
                        receipt(),
                        TestClock.START))
                .item();
    }

    private NewTask task() {
        return new NewTask(
                "清理堆场",
                "清走建筑垃圾",
                "现场无堆放",
                LocalDate.of(2026, 3, 13),
                county.postOf("city2").value(),
                county.postOf("city").value(),
                null,
                null,
                "ENVIRONMENT",
                null,
                null);
    }

    private Map<String, Object> input(String action) {
        return switch (action) {
            case "askExtension", "goOn" -> Map.of("deadline", "2026-03-20", "note", "雨天");
            case "change" -> Map.of("guarantor", county.postOf("city").toString(), "note", "分工调整");
            case "report" -> Map.of("result", "已清理");
            case "account" -> Map.of("account", "合同到期");
            case "publish" -> Map.of("shown", true);
            case "draft", "list" -> Map.of("what", "清理");
            case "revise" -> Map.of("what", "清走全部垃圾");
            case "start", "approveExtension", "finish", "miss" -> Map.of();
            default -> Map.of("note", "请按期办理");
        };
    }

    private static Receipt receipt() {
        return new Receipt(UUID.randomUUID().toString(), "same");
    }
}
