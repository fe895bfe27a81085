package org.liuchi.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.platform.yaml.DefinitionError;

class FlowCheckTest {
    @Test
    void aTableThatHoldsTogetherIsTaken() {
        assertThatCode(() -> FlowCheck.check(Lamp.flow(), Lamp.NAMES)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        name: step                 | name: promise                | lamp clock promise stands twice
        name: GONE                 | name: FIXED                  | lamp state FIXED stands twice
        action: order              | action: fix                  | lamp row BROKEN + fix stands twice
        runs: [step]               | runs: [steps]                | lamp.yaml:8 unknown clock steps
        pauses: [promise]          | pauses: [word]               | lamp.yaml:8 unknown clock word
        owner: desk                | owner: nobody                | lamp.yaml:7 open state BROKEN has no known owner rule (nobody)
        runs: [step]               | runs: []                     | lamp.yaml:8 open state WAITING runs no clock
        phase: IN_HAND             | phase: CLOSED                | lamp.yaml:8 open state WAITING has phase CLOSED
        kind: CLOSED               | 'kind: CLOSED, owner: desk'  | lamp.yaml:9 state FIXED is not open, so it has neither owner nor clock
        kind: CLOSED               | 'kind: CLOSED, runs: [step]' | lamp.yaml:9 state FIXED is not open, so it has neither owner nor clock
        kind: FINAL                | 'kind: FINAL, phase: IN_HAND'| lamp.yaml:10 state GONE is not open but has an open phase
        to: WAITING                | to: WAITNG                   | lamp.yaml:14 unknown state WAITNG
        'from: WAITING'            | 'from: WAITNG'               | lamp.yaml:20 unknown state WAITNG
        'by: [owner, role LEADER]' | 'by: []'                     | lamp.yaml:14 nobody may take order
        owner: electrician         | owner: plumber               | lamp.yaml:21 unknown owner rule plumber
        atNight                    | byDay                        | lamp.yaml:16 unknown guard byDay
        effects: [count]           | effects: [sum]               | lamp.yaml:16 unknown effect sum
        restarts: [promise]        | restarts: [word]             | lamp.yaml:23 unknown clock word
        afterClock: step           | afterClock: stop             | lamp.yaml:20 unknown clock stop
        limit: 2                   | limit: -2                    | lamp.yaml:14 a limit can't be negative
        'optional: true'           | 'optional: true, law: x'     | lamp.yaml:14 a row that the law asks for can't be optional
        name: photos               | name: how                    | lamp.yaml:16 input how stands twice
        ', max: 100'               | ''                           | lamp.yaml:12 text words has no longest length
        'choices: [BULB, WIRE]'    | 'choices: []'                | lamp.yaml:16 choice how offers nothing
        'from: FIXED'              | 'from: GONE'                 | lamp.yaml:23 nothing leaves the final state GONE
        limit: 2                   | within: 3 days               | lamp.yaml:14 'within' counts from closing
        'REOPEN, to: BROKEN'       | 'REOPEN, to: WAITING'        | lamp.yaml:23 a closed item has no owner that WAITING could keep
        'REPORT, to: BROKEN'       | 'REPORT, to: WAITING'        | lamp.yaml:12 a new item has no owner to keep
        from: ''                   | 'from: FIXED'                | lamp has no row that starts an item (from: '')
        """)
    void aFaultIsNamedWithItsFileAndRow(String written, String instead, String fault) {
        Flow flow = FlowReader.read(Lamp.but(written, instead), Lamp.FILE);

        DefinitionError error = catchThrowableOfType(DefinitionError.class, () -> FlowCheck.check(flow, Lamp.NAMES));

        assertThat(error).isNotNull();
        assertThat(error.faults()).contains(fault);
    }

    @Test
    void aStateThatNothingLeadsToIsAFault() {
        String lonely = Lamp.but("meaning: SUSPEND, to: WAITING", "meaning: SUSPEND, to: BROKEN");

        assertThat(faults(lonely)).contains("lamp.yaml:8 state WAITING can't be reached");
    }

    @Test
    void aStateThatLeadsToNoEndIsAFault() {
        String stuck = Lamp.but("from: [BROKEN, WAITING], action: fix", "from: BROKEN, action: fix")
                .replace(
                        "action: giveUp, label: [拆除, Give up], meaning: CLOSE, to: GONE",
                        "action: giveUp, label: [拆除, Give up], meaning: CLOSE, to: WAITING")
                .replace("  - {name: GONE, label: [拆除了, Gone], kind: FINAL}\n", "");

        assertThat(faults(stuck)).containsExactly("lamp.yaml:8 state WAITING is a dead end");
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        String bad = Lamp.but("atNight", "byDay").replace("owner: desk", "owner: nobody");

        assertThat(faults(bad)).hasSize(3);
    }

    /** A table written in Java has no file: the row is named by its place in the table. */
    @Test
    void aFaultInAJavaTableIsNamedWithItsRow() {
        FlowTable table = FlowTable.of("tiny", "小", "Tiny");
        table.closed("END", "完", "End");
        table.start("begin", "开始", "Begin", Meaning.REPORT, "END");
        DefinitionError error =
                catchThrowableOfType(DefinitionError.class, () -> FlowCheck.check(table.build(), Lamp.NAMES));

        assertThat(error.faults()).containsExactly("tiny row 1 nobody may take begin");
    }

    private static List<String> faults(String yaml) {
        Flow flow = FlowReader.read(yaml, Lamp.FILE);
        DefinitionError error = catchThrowableOfType(DefinitionError.class, () -> FlowCheck.check(flow, Lamp.NAMES));
        return error == null ? List.of() : error.faults();
    }
}
