package org.liuchi.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.beans.factory.annotation.Autowired;

/** The times of 信访工作条例, from Monday 2026-03-02, 09:00. The day itself does not count (民法典201). */
@IntegrationTest
class StatutoryTimesTest {
    private static final Instant MONDAY = TestClock.START;

    private final Paths paths;

    StatutoryTimesTest(
            @Autowired TestCounty.Doors counties,
            @Autowired Petitions petitions,
            @Autowired Items items,
            @Autowired TestClock clock) {
        clock.set(MONDAY);
        paths = new Paths(counties.tinyCounty(), petitions, items);
    }

    /** 22, 23. */
    @Test
    void itIsSortedWithinFifteenDaysAndToldWithinFifteenMore() {
        Item received = paths.in("RECEIVED", MONDAY);
        Item forwarded = paths.act(received.id(), "petition", "forward", MONDAY.plus(Duration.ofDays(8)));

        assertThat(due(received, "registration")).isEqualTo("2026-03-17");
        assertThat(due(forwarded, "notice")).isEqualTo("2026-03-25");
    }

    /** 22: being forwarded, refused and called back takes nothing from the person. */
    @Test
    void recallingItDoesNotBeginTheFifteenDaysAnew() {
        Item recalled =
                paths.act(paths.in("FORWARDED", MONDAY).id(), "petition", "recall", MONDAY.plus(Duration.ofDays(5)));

        assertThat(due(recalled, "registration")).isEqualTo("2026-03-17");
    }

    /** 23: five working days, over the weekend to Monday 9 March. */
    @Test
    void aBodyObjectsWithinFiveWorkingDaysOrNotAtAll() {
        Item forwarded = paths.in("FORWARDED", MONDAY);

        assertThatThrownBy(() -> paths.act(forwarded.id(), "city", "object", MONDAY.plus(Duration.ofDays(8))))
                .isInstanceOf(Problem.class)
                .satisfies(refused ->
                        assertThat(((Problem) refused).facts()).containsEntry("reason", "petition-objection-late"));
        assertThat(paths.act(forwarded.id(), "city", "object", MONDAY.plus(Duration.ofDays(7)))
                        .state())
                .isEqualTo("OBJECTED");
    }

    @Test
    void anObjectionThatIsOverruledKeepsTheBodysFifteenDays() {
        Item objected = paths.in("OBJECTED", MONDAY);
        Item overruled = paths.act(objected.id(), "petition", "overrule", MONDAY.plus(Duration.ofDays(2)));

        assertThat(due(overruled, "notice")).isEqualTo("2026-03-17");
    }

    /** 24. */
    @Test
    void whatTheCommonSuperiorSettledIsNotObjectedToAgain() {
        Item designated = paths.act(paths.in("CONTESTED", MONDAY).id(), "petition", "designate", MONDAY);

        assertThatThrownBy(() -> paths.act(designated.id(), "city", "object", MONDAY))
                .isInstanceOf(Problem.class)
                .satisfies(refused ->
                        assertThat(((Problem) refused).facts()).containsEntry("reason", "petition-body-settled"));
    }

    /** 34: the sixtieth day is 1 May, a holiday until the 5th. */
    @Test
    void sixtyDaysEndOnTheWorkdayAfterTheHoliday() {
        assertThat(due(paths.in("IN_HAND", MONDAY), "handling")).isEqualTo("2026-05-06");
    }

    /** 34: ninety days end on a Sunday. */
    @Test
    void anExtensionAddsItsDaysOnceWhenAnotherPersonApproves() {
        Item asked = paths.in("EXTENDING", MONDAY);
        assertThatThrownBy(() -> paths.act(asked.id(), "city", "approveExtension", MONDAY))
                .isInstanceOf(Problem.class);
        Item extended = paths.act(asked.id(), "city2", "approveExtension", MONDAY);

        assertThat(due(extended, "handling")).isEqualTo("2026-06-01");
        assertThatThrownBy(() -> paths.act(extended.id(), "city", "askExtension", MONDAY))
                .isInstanceOf(Problem.class)
                .satisfies(refused ->
                        assertThat(((Problem) refused).facts()).containsEntry("reason", "petition-extended-before"));
    }

    @Test
    void anExtensionIsThirtyDaysAtMost() {
        Item inHand = paths.in("IN_HAND", MONDAY);

        assertThatThrownBy(() ->
                        paths.act(inHand.id(), "city", "askExtension", Map.of("days", 31, "message", "情况复杂"), MONDAY))
                .isInstanceOf(Problem.class)
                .satisfies(refused -> assertThat(((Problem) refused).violations())
                        .extracting(Problem.Violation::field)
                        .containsExactly("days"));
    }

    /** 35, 36. */
    @Test
    void reviewAndRecheckAreAskedForWithinThirtyDaysAndAnsweredInThirty() {
        Item answered = paths.in("ANSWERED", MONDAY);
        assertThatThrownBy(() -> paths.act(answered.id(), "reporter", "askReview", MONDAY.plus(Duration.ofDays(31))))
                .isInstanceOf(Problem.class);
        Item reviewing = paths.act(answered.id(), "reporter", "askReview", MONDAY.plus(Duration.ofDays(30)));

        assertThat(due(reviewing, "review")).isEqualTo("2026-05-06");
        assertThat(due(paths.in("RECHECKING", MONDAY), "recheck")).isEqualTo("2026-04-01");
    }

    /** 36: ten days of hearing; the thirty then end on a Saturday. */
    @Test
    void aHearingIsNotCountedInTheRecheck() {
        Item rechecking = paths.in("RECHECKING", MONDAY);
        paths.act(rechecking.id(), "petition", "hear", MONDAY.plus(Duration.ofDays(4)));
        Item heard = paths.act(rechecking.id(), "petition", "heard", MONDAY.plus(Duration.ofDays(14)));

        assertThat(due(heard, "recheck")).isEqualTo("2026-04-13");
    }

    /** 36. */
    @Test
    void afterTheRecheckNothingIsAskedForAnyMore() {
        Item rechecked = paths.in("RECHECKED", MONDAY);

        for (String action : new String[] {"askReview", "askRecheck", "reopen"}) {
            assertThatThrownBy(() -> paths.act(rechecked.id(), "reporter", action, MONDAY))
                    .isInstanceOf(Problem.class);
        }
    }

    /** 31: the remedy is the other procedure's. */
    @Test
    void whatWentAnotherLawfulWayIsNotReviewed() {
        Item forwarded = paths.in("FORWARDED", MONDAY);
        paths.act(forwarded.id(), "city", "accept", Map.of("procedure", "STATUTORY_DUTY", "message", "依法履职"), MONDAY);
        paths.act(forwarded.id(), "city", "opine", MONDAY);
        paths.act(forwarded.id(), "city", "serve", MONDAY);

        assertThatThrownBy(() -> paths.act(forwarded.id(), "reporter", "askReview", MONDAY))
                .isInstanceOf(Problem.class)
                .satisfies(refused ->
                        assertThat(((Problem) refused).facts()).containsEntry("reason", "petition-other-remedy"));
    }

    private static String due(Item item, String clock) {
        return LocalDate.ofInstant(item.clock(clock).orElseThrow().dueAt(), WorkCalendar.ZONE)
                .toString();
    }
}
