package org.liuchi.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.platform.yaml.DefinitionError;

class FlowReaderTest {
    @Test
    void aTableInYamlAndTheSameInJavaAreOneFlow() {
        Flow read = FlowReader.read(Lamp.YAML, Lamp.FILE);

        assertThat(FlowJson.write(read)).isEqualTo(FlowJson.write(Lamp.flow()));
    }

    @Test
    void aStoredFlowReadsBackAsTheTableItWas() {
        Flow back = FlowReader.read(FlowJson.write(Lamp.flow()), "stored");

        assertThat(back)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*source")
                .isEqualTo(Lamp.flow());
    }

    /** Items point to it: an upgrade that writes the same table under another hash would part them from it. */
    @Test
    void theHashOfATableStaysTheSameFromVersionToVersion() {
        assertThat(FlowJson.hash(FlowJson.write(Lamp.flow()))).isEqualTo("d3ed8800600e06704f48ae1701a721cb");
    }

    @Test
    void whereItStandsInAFileAndTheOrderOfItsKeysDoNotChangeAFlow() {
        String elsewhere = "# moved\n\n"
                + Lamp.but(
                        "{name: step, label: [本步, Step], term: 60 working minutes}",
                        "{term: 60 working minutes, name: step, label: [本步, Step]}");

        assertThat(FlowJson.write(FlowReader.read(elsewhere, "elsewhere.yaml"))).isEqualTo(FlowJson.write(Lamp.flow()));
    }

    @Test
    void anyOtherTableHasAnotherHash() {
        String longer = Lamp.but("term: 60 working minutes", "term: 61 working minutes");

        assertThat(FlowJson.hash(FlowJson.write(FlowReader.read(longer, Lamp.FILE))))
                .isNotEqualTo(FlowJson.hash(FlowJson.write(Lamp.flow())));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        5 working days                   | soon           | lamp.yaml:4 'soon' is no term, e.g. '5 working days'
        promise: true                    | promise: maybe | lamp.yaml:4 must be true or false
        [本步, Step]                      | Step           | lamp.yaml:5 must be a pair of words: [Chinese, English]
        [本步, Step]                      | [本步]          | lamp.yaml:5 must be a pair of words: [Chinese, English]
        , phase: REPORTED                | ''             | lamp.yaml:7 misses 'phase'
        phase: IN_HAND                   | phase: DOING   | lamp.yaml:8 'DOING' is none of REPORTED, ASSIGNED, IN_HAND, ANSWERED, CLOSED
        meaning: SUSPEND                 | meaning: [A]   | lamp.yaml:14 must be a single value
        limit: 2                         | limit: twice   | lamp.yaml:15 must be a whole number
        role LEADER                      | role BOSS      | lamp.yaml:15 'role BOSS' is nobody; write reporter, owner, colleague, program, 'party FACT' or 'role NAME'
        afterClock: step                 | 'after: step'  | lamp.yaml:20 unknown key 'after'
        'limit: 2'                       | 'limit: 2, limit: 3' | lamp.yaml:15 the key 'limit' stands twice
        [本步, Step]                      | [本步，Step]     | lamp.yaml:5 must be a pair of words: [Chinese, English] · a full-width '，' stands there (全角)
        [本步, Step]                      | '[本步, " "]'    | lamp.yaml:5 must be a pair of words: [Chinese, English]
        'name: step, label'              | 'name: step， label' | is not YAML: expected ',' or '}', but got :. Is a comma or a closing bracket missing? · a full-width '，' stands there (全角)
        'by: [owner], afterClock: step}' | 'by: [owner]'  | is not YAML
        """)
    void aFaultIsNamedWithItsFileAndLine(String written, String instead, String fault) {
        assertThatThrownBy(() -> FlowReader.read(Lamp.but(written, instead), Lamp.FILE))
                .isInstanceOf(DefinitionError.class)
                .hasMessageContaining(Lamp.FILE)
                .hasMessageContaining(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "'', lamp.yaml is empty",
        "'- a list', lamp.yaml:1 must be a mapping",
        "flow: x, lamp.yaml:1 misses 'label'"
    })
    void whatIsNoFlowIsRefused(String text, String fault) {
        assertThatThrownBy(() -> FlowReader.read(text, Lamp.FILE))
                .isInstanceOf(DefinitionError.class)
                .hasMessageStartingWith(fault);
    }
}
