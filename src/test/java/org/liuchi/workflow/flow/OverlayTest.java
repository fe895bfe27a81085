package org.liuchi.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.calendar.Term;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.shared.Label;

class OverlayTest {
    @Test
    void aCountySaysItInItsOwnWords() {
        Flow merged = merged("""
            words:
              - {state: BROKEN, label: [灯不亮, Dark]}
              - {action: fix, label: [换灯, Change the bulb]}
            """);

        assertThat(merged.state("BROKEN").label()).isEqualTo(new Label("灯不亮", "Dark"));
        assertThat(merged.rows())
                .filteredOn(row -> row.action().equals("fix"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.label()).isEqualTo(new Label("换灯", "Change the bulb")));
    }

    @Test
    void aCountySetsItsOwnLimits() {
        Flow merged = merged("""
            clocks:
              - {clock: promise, term: 3 working days}
            """);

        assertThat(merged.clock("promise").term()).isEqualTo(Term.workingDays(3));
        assertThat(merged.clock("promise").promise()).isTrue();
    }

    @Test
    void aCountyLetsFewerDoItAndAsksForMore() {
        Flow merged = merged("""
            tighten:
              - {from: BROKEN, action: order, by: [role LEADER], asks: [{name: why, label: [原因, Why], kind: TEXT, max: 50}]}
            """);

        Row order = merged.row("BROKEN", "order").orElseThrow();
        assertThat(order.by()).extracting(Performer::toString).containsExactly("role LEADER");
        assertThat(order.inputs()).extracting(Input::name).containsExactly("why");
    }

    @Test
    void aCountyMakesAnInputRequired() {
        Flow merged = merged("""
            tighten:
              - {action: fix, asks: [{name: photos, label: [照片, Photos], kind: FILES, max: 3}]}
            """);

        assertThat(merged.row("WAITING", "fix").orElseThrow().inputs())
                .extracting(Input::name, Input::required)
                .containsExactly(tuple("how", true), tuple("photos", true));
    }

    @Test
    void aCountyInsertsAStepOfItsOwn() {
        Flow merged = merged("""
            states:
              - {name: APPROVAL, label: [审批, Approval], phase: IN_HAND, owner: desk, runs: [step], pauses: [promise]}
            reroute:
              - {from: BROKEN, action: order, to: APPROVAL}
            rows:
              - {from: APPROVAL, action: approve, label: [同意, Approve], meaning: OTHER, to: WAITING, by: [role LEADER],
                 owner: electrician}
            """);

        assertThat(merged.row("BROKEN", "order").orElseThrow().to()).isEqualTo("APPROVAL");
        assertThat(FlowCheck.check(merged, Lamp.NAMES).row("APPROVAL", "approve"))
                .isPresent();
    }

    @Test
    void aCountySwitchesOffWhatIsOptional() {
        Flow merged = merged("""
            off:
              - {action: order}
            """);

        assertThat(merged.knows("order")).isFalse();
    }

    /** The merged table is checked whole, so that an overlay can't cut the loop. */
    @Test
    void anOverlayThatCutsTheLoopIsFound() {
        Flow merged = merged("""
            off:
              - {action: order}
            """);

        assertThatThrownBy(() -> FlowCheck.check(merged, Lamp.NAMES))
                .isInstanceOf(DefinitionError.class)
                .hasMessageContaining("state WAITING can't be reached");
    }

    @Test
    void theCoreFlowIsNotTouched() {
        Flow core = Lamp.flow();
        String before = FlowJson.write(core);
        Overlay.merge(core, "overlay: lamp\noff: [{action: order}]", "county.yaml");

        assertThat(FlowJson.write(core)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        off: [{action: fix}]                                        | fix is not optional (law 15)
        off: [{action: giveUp}]                                     | giveUp is not optional
        off: [{action: dance}]                                      | unknown action dance
        off: [{from: WAITING, action: order}]                       | unknown action order
        'reroute: [{from: BROKEN, action: fix, to: WAITING}]'       | the law (law 15) asks for this row as it is
        'reroute: [{from: BROKEN, action: order, to: NOWHERE}]'     | unknown state NOWHERE
        'reroute: [{from: BROKEN, action: order, to: FIXED}]'       | can't end an item: FIXED is not open
        'tighten: [{action: order, by: [reporter]}]'                | can only take away performers from [owner, role LEADER]
        'tighten: [{action: report, by: []}]'                       | the law (law 8) lets the reporter do this
        'tighten: [{action: fix, asks: [{name: how, label: [a, b], kind: CHOICE, choices: [BULB], required: false}]}]' | can't loosen the input how
        'tighten: [{action: fix, asks: [{name: how, label: [a, b], kind: TEXT, max: 9}]}]'                            | can't loosen the input how
        'tighten: [{action: fix, asks: [{name: how, label: [a, b], kind: CHOICE, choices: [BULB, MAGIC]}]}]'          | can't loosen the input how
        'tighten: [{action: fix, asks: [{name: photos, label: [a, b], kind: FILES, max: 4}]}]'                        | can't loosen the input photos
        'tighten: [{action: dance, by: [owner]}]'                   | unknown row dance
        'tighten: [{from: FIXED, action: fix, by: [owner]}]'        | unknown row FIXED + fix
        'clocks: [{clock: tea, term: 1 hour}]'                      | unknown clock tea
        'clocks: [{clock: step, term: soon}]'                       | '''soon'' is no term'
        'words: [{state: NOWHERE, label: [a, b]}]'                  | unknown state NOWHERE
        'words: [{action: dance, label: [a, b]}]'                   | unknown row dance
        'rows: [{from: BROKEN, action: forget, label: [a, b], meaning: CLOSE, to: FIXED, by: [owner]}]' | can't end an item: FIXED is not open
        guards: [x]                                                 | unknown key 'guards'
        """)
    void whatACountyMayNotChangeIsRefusedWithFileAndLine(String change, String fault) {
        assertThatThrownBy(() -> merged(change))
                .isInstanceOf(DefinitionError.class)
                .hasMessageStartingWith("county.yaml:2 ")
                .hasMessageContaining(fault);
    }

    @Test
    void anOverlayOfAnotherFlowIsRefused() {
        assertThatThrownBy(() -> Overlay.merge(Lamp.flow(), "overlay: case", "county.yaml"))
                .hasMessage("county.yaml:1 is for the flow 'case', not for 'lamp'");
    }

    private static Flow merged(String changes) {
        return Overlay.merge(Lamp.flow(), "overlay: lamp\n" + changes, "county.yaml");
    }
}
