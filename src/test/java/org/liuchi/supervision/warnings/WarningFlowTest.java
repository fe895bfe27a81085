package org.liuchi.supervision.warnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Ids;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Offer;
import org.liuchi.workflow.flow.Row;
import org.springframework.beans.factory.annotation.Autowired;

/** The flow of a warning, whole: every state, every action, everybody. */
@IntegrationTest
class WarningFlowTest {
    private static final List<String> PEOPLE = List.of(
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
            "auditor",
            "program");

    private static final Set<String> UNIT = Set.of("city", "city2");
    private static final Set<String> SUPERVISORS = Set.of("desk", "desk2", "leader");
    private static final Set<String> PROGRAM = Set.of("program");

    private static final Map<String, Map<String, Set<String>>> TABLE = Map.of(
            "NOTIFIED", Map.of("reply", UNIT, "lapse", PROGRAM, "goOut", PROGRAM),
            "REPLIED", Map.of("withdraw", SUPERVISORS, "keep", SUPERVISORS, "goOut", PROGRAM),
            "IMPROVING", Map.of("improved", UNIT, "fallDue", PROGRAM, "lift", SUPERVISORS, "goOut", PROGRAM),
            "DUE", Map.of("lift", SUPERVISORS, "renew", SUPERVISORS, "goOut", PROGRAM),
            "LIFTED", Map.of(),
            "WITHDRAWN", Map.of());

    private final Warned at;
    private final Items items;
    private final Flows flows;
    private final TestClock clock;

    WarningFlowTest(
            @Autowired Warned.Doors doors, @Autowired Items items, @Autowired Flows flows, @Autowired TestClock clock) {
        at = doors.county();
        this.items = items;
        this.flows = flows;
        this.clock = clock;
    }

    @Test
    void itsRowsAreThoseOfTheTable() {
        assertThat(flows.current(at.county.code(), "warning").flow().rows().stream()
                        .filter(row -> !row.starts())
                        .collect(Collectors.groupingBy(Row::from, Collectors.mapping(Row::action, Collectors.toSet()))))
                .isEqualTo(TABLE.entrySet().stream()
                        .filter(state -> !state.getValue().isEmpty())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, state -> state.getValue().keySet())));
    }

    @Test
    void everybodyIsOfferedTheirsAndRefusedAllElse() {
        Map<String, Actor> people = PEOPLE.stream().collect(Collectors.toMap(Function.identity(), this::actor));
        TABLE.forEach((state, rows) -> {
            UUID id = in(state);
            people.forEach((who, actor) -> {
                assertThat(items.offers(items.get(at.county.code(), id), actor, clock.instant()).stream()
                                .map(Offer::action))
                        .as("%s for %s", state, who)
                        // the program's two wait for their clocks
                        .containsExactlyInAnyOrderElementsOf(rows.entrySet().stream()
                                .filter(row -> row.getValue().contains(who))
                                .map(Map.Entry::getKey)
                                .filter(action -> !Set.of("lapse", "fallDue").contains(action))
                                .toList());
                for (String action : actions()) {
                    if (!rows.getOrDefault(action, Set.of()).contains(who)) {
                        assertThat(refused(id, action, actor))
                                .as("%s in %s by %s", action, state, who)
                                .isEqualTo(rows.containsKey(action) ? Problem.Kind.FORBIDDEN : Problem.Kind.NOT_NOW);
                    }
                }
            });
        });
    }

    private Set<String> actions() {
        return TABLE.values().stream().flatMap(rows -> rows.keySet().stream()).collect(Collectors.toSet());
    }

    private UUID in(String state) {
        String id = at.byHand(at.city, "TEAM");
        for (String action : way(state)) {
            String who = Set.of("reply", "improved").contains(action) ? "city" : "leader";
            assertThat(at.act(who, id, action, input(action)).status()).isEqualTo(200);
        }
        assertThat(at.state(id)).isEqualTo(state);
        return UUID.fromString(id);
    }

    private static List<String> way(String state) {
        return switch (state) {
            case "NOTIFIED" -> List.of();
            case "REPLIED" -> List.of("reply");
            case "IMPROVING" -> List.of("reply", "keep");
            case "DUE" -> List.of("reply", "keep", "improved");
            case "LIFTED" -> List.of("reply", "keep", "lift");
            case "WITHDRAWN" -> List.of("reply", "withdraw");
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Map<String, ?> input(String action) {
        return switch (action) {
            case "reply", "improved" -> Map.of("statement", "已补齐");
            case "keep" -> Map.of("reason", "待核实", "until", "2026-03-20");
            default -> Map.of("reason", "已核实");
        };
    }

    private Problem.Kind refused(UUID id, String action, Actor actor) {
        UUID request = Ids.next(clock.instant());
        Problem problem = catchThrowableOfType(
                Problem.class,
                () -> items.act(new Act(
                        at.county.code(),
                        id,
                        action,
                        null,
                        actor,
                        Map.of(),
                        Receipts.following(request, 0, action),
                        clock.instant())));
        assertThat(problem).as(action).isNotNull();
        return problem.kind();
    }

    private Actor actor(String who) {
        return Stream.of(who)
                .filter("program"::equals)
                .<Actor>map(_ -> new Actor.Program(at.county.code(), "test"))
                .findFirst()
                .orElseGet(() -> at.county.staff(who, clock.instant()));
    }
}
