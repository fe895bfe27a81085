package org.liuchi.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.calendar.Term;
import org.liuchi.platform.Counties;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A clock that one item has otherwise than its flow; who is party to an item; children that don't hold it. */
@IntegrationTest
class TimingsTest {
    private static final CountyCode COUNTY = new CountyCode("990708");
    private static final Instant NOW = TestClock.START;

    @Autowired
    private Items items;

    @Autowired
    private Counties counties;

    @SuppressWarnings("NullAway.Init")
    private Errands people;

    @BeforeEach
    void county() {
        counties.register(new Counties.County(COUNTY, "小县", false));
        people = new Errands(COUNTY, items);
    }

    @Test
    @Covers("TC-43")
    void anExtensionMovesTheDeadlineAndKeepsThePromise() {
        Item before = taken();

        Item after = extended(before);

        assertThat(after.clock("promise").orElseThrow().term()).isEqualTo(Term.workingDays(8));
        assertThat(after.dueAt()).isAfter(before.dueAt());
        assertThat(after.promisedAt()).isEqualTo(before.promisedAt());
        Item waited =
                people.act(after.id(), "wait", people.hand(), Map.of(), NOW).item();
        Item back =
                people.act(waited.id(), "goOn", people.hand(), Map.of(), NOW).item();
        assertThat(back.dueAt()).isEqualTo(after.dueAt());
        assertThat(back.promisedAt()).isEqualTo(before.promisedAt());
    }

    @Test
    void onlyTheProgramTakesWhatFollowsFromElsewhere() {
        Item item = taken();

        assertThat(items.offers(item, people.hand(), NOW))
                .noneMatch(offer -> offer.action().equals("extend"));
        assertThatThrownBy(() -> people.act(item.id(), "extend", people.hand(), Map.of(), NOW))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
    }

    @Test
    void aPartyMayActOnceTheItemRemembersItsBody() {
        Item item = taken();
        Actor.Staff watcher = new Actor.Staff(
                COUNTY,
                new AccountId(UUID.randomUUID()),
                "某人",
                Set.of(new Actor.Grant(Role.DEPARTMENT_HANDLER, COUNTY.value(), ErrandFlow.WATCHER)),
                Set.of(ErrandFlow.WATCHER),
                Set.of());

        assertThatThrownBy(() -> people.act(item.id(), "watch", watcher, Map.of(), NOW))
                .isInstanceOf(Problem.class);
        extended(item);

        assertThatThrownBy(() -> people.act(item.id(), "watch", watcher, Map.of("until", "31.12."), NOW))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .singleElement()
                                .extracting(Problem.Violation::rule)
                                .isEqualTo("date"));
        assertThat(people.act(item.id(), "watch", watcher, Map.of("until", "2026-12-31"), NOW)
                        .repeated())
                .isFalse();
    }

    @Test
    void aChildThatDoesNotHoldItsParentLetsItFinish() {
        Item parent = taken();
        Item child = people.start("help", "ask", parent.id(), false, people.leader(), Map.of(), NOW, _ -> {});

        Item done = people.act(parent.id(), "finish", people.hand(), Map.of("result", "好"), NOW)
                .item();

        assertThat(done.open()).isFalse();
        assertThat(items.children(COUNTY, parent.id())).extracting(Item::id).containsExactly(child.id());
        people.act(child.id(), "answer", people.hand(), Map.of(), NOW);
        assertThat(items.get(COUNTY, parent.id()).openChildren()).isZero();
    }

    private Item extended(Item item) {
        return people.act(item.id(), "extend", new Actor.Program(COUNTY, "test"), Map.of(), NOW)
                .item();
    }

    private Item taken() {
        Item item = people.raise(NOW);
        return people.act(item.id(), "take", people.desk(), Map.of(), NOW).item();
    }
}
