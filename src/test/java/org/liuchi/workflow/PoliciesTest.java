package org.liuchi.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.calendar.Calendars;
import org.liuchi.calendar.Term;
import org.liuchi.calendar.WorkingHours;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.shared.CountyCode;
import org.springframework.beans.factory.annotation.Autowired;

/** Time limits by category, urgency and facts, and by whose hours they run. Raised Monday 2 March, 09:00. */
@IntegrationTest
class PoliciesTest {
    private static final Instant MONDAY = TestClock.START;
    private static final String OVERLAY = """
        overlay: errand
        clocks:
          - clock: promise
            term: 3 working days
            special:
              - {when: {urgency: [DANGER]}, term: 2 hours}
              - {when: {category: [other, rare], urgency: ORDINARY}, term: 7 days}
        """;

    private final Flows flows;
    private final Items items;
    private final Calendars calendars;
    private final CountyCode county;
    private final Errands people;

    PoliciesTest(
            @Autowired Flows flows,
            @Autowired Items items,
            @Autowired Calendars calendars,
            @Autowired Browsers browsers) {
        this.flows = flows;
        this.items = items;
        this.calendars = calendars;
        county = browsers.newCounty();
        people = new Errands(county, items);
    }

    @Test
    @Covers("TC-43")
    void aChangedPolicyHoldsForWhatIsRaisedAfterIt() {
        UUID before = people.raise(MONDAY).id();
        flows.adopt(county, OVERLAY, "errand.yaml");
        UUID after = people.raise(MONDAY).id();

        assertThat(promise(before).term()).isEqualTo(Term.workingDays(5));
        assertThat(promise(after).term()).isEqualTo(Term.days(7));
        people.act(before, "take", people.desk(), Map.of(), MONDAY);
        assertThat(promise(before).term()).isEqualTo(Term.workingDays(5));
    }

    /** Comments, notes and handing on are not among the steps that change what a limit depends on. */
    @Test
    void noStepMovesAnEndUnlessItChangesWhatTheTermDependsOn() {
        flows.adopt(county, OVERLAY, "errand.yaml");
        UUID item = people.raise(MONDAY).id();
        Instant due = promise(item).dueAt();

        people.act(item, "say", people.desk(), Map.of("words", "在办"), MONDAY.plus(Duration.ofHours(1)));
        people.act(item, "take", people.desk(), Map.of(), MONDAY.plus(Duration.ofHours(2)));
        people.act(item, "giveBack", people.hand(), Map.of(), MONDAY.plus(Duration.ofHours(3)));

        assertThat(promise(item).dueAt()).isEqualTo(due);
        assertThat(items.get(county, item).promisedAt()).isEqualTo(due);
    }

    @Test
    void aPolicyThatCanNeverFitIsRefusedWithFileAndLine() {
        assertThatThrownBy(() -> flows.adopt(
                        county, OVERLAY.replace("urgency: [DANGER]", "urgency: [PANIC], weather: rain"), "errand.yaml"))
                .isInstanceOf(DefinitionError.class)
                .hasMessageContaining("errand.yaml:6 urgency is never PANIC")
                .hasMessageContaining("errand.yaml:6 unknown fact weather");
    }

    @Test
    void aStepIsCountedByTheHoursOfItsOwnerAndAPromiseByTheCountys() {
        calendars.open(
                county,
                ErrandFlow.DESK.organization(),
                new WorkingHours(List.of(new WorkingHours.Shift(LocalTime.of(13, 0), LocalTime.of(15, 0)))));

        Item item = people.raise(MONDAY);

        assertThat(item.clock("step").orElseThrow().dueAt()).isEqualTo(Instant.parse("2026-03-02T06:00:00Z"));
        assertThat(item.clock("promise").orElseThrow().dueAt()).isEqualTo(Instant.parse("2026-03-09T09:30:00Z"));
    }

    private RunningClock promise(UUID item) {
        return items.get(county, item).clock("promise").orElseThrow();
    }
}
