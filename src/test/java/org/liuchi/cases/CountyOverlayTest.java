package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.calendar.Term;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Offer;
import org.liuchi.workflow.flow.Flow;
import org.springframework.beans.factory.annotation.Autowired;

/** A county that works otherwise: other words and limits, one step more, one question more, one row less. */
@IntegrationTest
class CountyOverlayTest {
    private static final Instant NOW = TestClock.START;
    private static final String OVERLAY = """
        overlay: case
        words:
          - {state: IN_HAND, label: [处置中, Being dealt with]}
          - {action: dispatch, label: [流转, Pass on]}
        clocks:
          - {clock: filing, term: 60 working minutes}
        tighten:
          - {from: REPORTED, action: takeUp, asks: [{name: note, label: [研判意见, Assessment], kind: TEXT, max: 500}]}
        states:
          - {name: SURVEY, label: [现场踏勘, On-site survey], phase: IN_HAND, owner: handler, runs: [acceptance, promise]}
        reroute:
          - {from: DISPATCHED, action: accept, to: SURVEY}
        rows:
          - from: SURVEY
            action: surveyed
            label: [踏勘完毕, Surveyed]
            meaning: OTHER
            to: IN_HAND
            by: [owner]
            asks: [{name: note, label: [踏勘情况, What was found], kind: TEXT, max: 2000}]
        off:
          - {action: recall}
        """;

    private final TestCounty county;
    private final TestCounty neighbour;
    private final Flows flows;
    private final Items items;
    private final Walk walk;

    CountyOverlayTest(
            @Autowired TestCounty.Doors counties,
            @Autowired Cases cases,
            @Autowired Flows flows,
            @Autowired Items items,
            @Autowired TestClock clock) {
        clock.set(NOW);
        county = counties.tinyCounty();
        neighbour = counties.tinyCounty();
        this.flows = flows;
        this.items = items;
        walk = new Walk(county, cases, items);
    }

    @Test
    void whatIsRaisedAfterItFollowsIt() {
        flows.adopt(county.code(), OVERLAY, "case.yaml");
        Walk.Raised raised = walk.report(NOW);
        Item reported = item(raised);

        assertThat(reported.clock("filing").orElseThrow().term()).isEqualTo(Term.workingMinutes(60));
        assertThatThrownBy(() -> walk.act(raised, "desk", "takeUp", Map.of(), NOW))
                .isInstanceOf(Problem.class)
                .satisfies(refused -> assertThat(((Problem) refused).violations())
                        .extracting(Problem.Violation::field)
                        .containsExactly("note"));
        walk.act(raised, "desk", "dispatch", walk.input("dispatch"), NOW);
        walk.act(raised, "city", "accept", Map.of(), NOW);
        assertThat(item(raised).state()).isEqualTo("SURVEY");
        assertThat(walk.act(raised, "city", "surveyed", Map.of("note", "路面塌陷"), NOW)
                        .state())
                .isEqualTo("IN_HAND");
        assertThat(items.offers(item(raised), county.staff("desk", NOW), NOW))
                .extracting(Offer::action)
                .doesNotContain("recall");
        assertThat(flows.of(item(raised)).state("IN_HAND").label().zh()).isEqualTo("处置中");
    }

    @Test
    void whatIsUnderWayEndsByTheFlowItBeganWith() {
        Walk.Raised before = walk.in("DISPATCHED", NOW);
        flows.adopt(county.code(), OVERLAY, "case.yaml");

        assertThat(walk.act(before, "city", "accept", Map.of(), NOW).state()).isEqualTo("IN_HAND");
        assertThat(items.offers(item(before), county.staff("desk", NOW), NOW))
                .extracting(Offer::action)
                .contains("recall");
    }

    @Test
    void theNeighbourHasItsOwn() {
        flows.adopt(county.code(), OVERLAY, "case.yaml");

        Flow next = flows.current(neighbour.code(), CaseFlow.KIND).flow();
        assertThat(next.find("SURVEY")).isEmpty();
        assertThat(next.knows("recall")).isTrue();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        'off: [{action: refuse}]'                                            | case.yaml:2 refuse is not optional (接诉条例11)
        'off: [{action: withdraw}]'                                          | case.yaml:2 withdraw is not optional
        'reroute: [{from: IN_HAND, action: answer, to: VERIFIED}]'           | case.yaml:2 the law (接诉条例15) asks for this row as it is
        'rows: [{from: IN_HAND, action: shut, label: [结, Shut], meaning: CLOSE, to: CLOSED, by: [owner]}]' | case.yaml:2 can't end an item: CLOSED is not open
        """)
    void whatTheLawAsksForCannotGo(String change, String fault) {
        assertThatThrownBy(() -> flows.adopt(county.code(), "overlay: case\n" + change, "case.yaml"))
                .isInstanceOf(DefinitionError.class)
                .hasMessage(fault);
    }

    private Item item(Walk.Raised raised) {
        return items.get(county.code(), raised.id());
    }
}
