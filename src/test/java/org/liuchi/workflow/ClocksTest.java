package org.liuchi.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.shared.CountyCode;
import org.springframework.beans.factory.annotation.Autowired;

/** The promise of an errand: five working days; it stands still while the errand waits. Raised Monday 2 March, 09:00. */
@IntegrationTest
class ClocksTest {
    private static final Instant MONDAY = TestClock.START;

    private final Items items;
    private final CountyCode county;
    private final Errands people;

    ClocksTest(@Autowired Items items, @Autowired Browsers browsers) {
        this.items = items;
        county = browsers.newCounty();
        people = new Errands(county, items);
    }

    @Test
    void whatWasLeftWhenAClockPausedIsLeftWhenItGoesOn() {
        UUID item = taken();
        // Wednesday 09:00: the rest of that day and three more are left
        Instant wednesday = MONDAY.plus(Duration.ofDays(2));
        act(item, "wait", wednesday);
        Item going = act(item, "goOn", MONDAY.plus(Duration.ofDays(7)));

        assertThat(promise(going).runs()).isTrue();
        assertThat(promise(going).dueAt()).isEqualTo(Instant.parse("2026-03-12T09:30:00Z"));
    }

    @Test
    void aPausedClockIsNoStepsEnd() {
        UUID item = taken();

        Item waiting = act(item, "wait", MONDAY);

        assertThat(promise(waiting).runs()).isFalse();
        assertThat(waiting.dueAt())
                .isEqualTo(waiting.clock("step").orElseThrow().dueAt());
    }

    /** What the resident was told is not moved by what the offices do among themselves. */
    @Test
    @Covers("TC-43")
    void aPauseKeepsTheOriginalPromise() {
        UUID item = taken();
        Instant promised = items.get(county, item).promisedAt();

        act(item, "wait", MONDAY.plus(Duration.ofDays(1)));
        Item going = act(item, "goOn", MONDAY.plus(Duration.ofDays(9)));

        assertThat(going.promisedAt()).isEqualTo(promised);
        assertThat(promise(going).dueAt()).isAfter(promised);
    }

    /** A pause is no way to make good what was late already. */
    @Test
    void whatWasOverdueBeforeThePauseIsOverdueAfterIt() {
        UUID item = taken();
        Instant late = MONDAY.plus(Duration.ofDays(20));
        Instant due = promise(items.get(county, item)).dueAt();

        act(item, "wait", late);
        Item going = act(item, "goOn", late.plus(Duration.ofDays(1)));

        assertThat(promise(going).dueAt()).isEqualTo(due);
        assertThat(going.dueAt()).isEqualTo(due);
    }

    @Test
    void aCommentMovesNoClock() {
        UUID item = taken();
        Item before = items.get(county, item);

        Item after = people.act(item, "say", people.reporter(), Map.of("words", "急"), MONDAY.plus(Duration.ofDays(1)))
                .item();

        assertThat(after.clocks()).isEqualTo(before.clocks());
        assertThat(after.dueAt()).isEqualTo(before.dueAt());
        assertThat(after.promisedAt()).isEqualTo(before.promisedAt());
    }

    @Test
    void aReopenedItemGetsANewPromise() {
        UUID item = taken();
        people.act(item, "finish", people.hand(), Map.of("result", "好了"), MONDAY);
        Instant again = MONDAY.plus(Duration.ofDays(7));

        Item reopened =
                people.act(item, "reopen", people.reporter(), Map.of(), again).item();

        assertThat(promise(reopened).startedAt()).isEqualTo(again);
        assertThat(reopened.promisedAt()).isEqualTo(promise(reopened).dueAt());
        assertThat(reopened.closedAt()).isNull();
    }

    private Item act(UUID item, String action, Instant now) {
        return people.act(item, action, people.hand(), Map.of(), now).item();
    }

    private UUID taken() {
        UUID item = people.raise(MONDAY).id();
        people.act(item, "take", people.desk(), Map.of(), MONDAY);
        return item;
    }

    private static RunningClock promise(Item item) {
        return item.clock("promise").orElseThrow();
    }
}
