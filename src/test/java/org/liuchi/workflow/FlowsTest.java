package org.liuchi.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a county may do to its flows. */
@IntegrationTest
class FlowsTest {
    private static final String STRICTER = """
        overlay: errand
        clocks:
          - {clock: step, term: 30 working minutes}
        """;

    private final Flows flows;
    private final Items items;
    private final JdbcClient sql;
    private final CountyCode county;
    private final CountyCode neighbour;

    FlowsTest(@Autowired Flows flows, @Autowired Items items, @Autowired JdbcClient sql, @Autowired Browsers browsers) {
        this.flows = flows;
        this.items = items;
        this.sql = sql;
        county = browsers.newCounty();
        neighbour = browsers.newCounty();
    }

    @Test
    void anOverlayHoldsForNewItemsOfThatCountyOnly() {
        Item before = new Errands(county, items).raise(TestClock.START);
        flows.adopt(county, STRICTER, "errand.yaml");
        Item after = new Errands(county, items).raise(TestClock.START);
        Item next = new Errands(neighbour, items).raise(TestClock.START);

        assertThat(after.flow()).isNotEqualTo(before.flow());
        assertThat(next.flow()).isEqualTo(before.flow());
        assertThat(flows.of(items.get(county, before.id())).clock("step").term().amount())
                .isEqualTo(60);
    }

    @Test
    void aCopyOfACoreFlowIsNotOffered() {
        assertThatThrownBy(() -> flows.adopt(
                        county, "flow: errand\nlabel: [跑腿, Errand]\nclocks: []\nstates: []\nrows: []", "mine.yaml"))
                .isInstanceOf(DefinitionError.class)
                .hasMessage("mine.yaml 'errand' is a core flow: change it by an overlay, not by a copy");
    }

    @Test
    void aBrokenOverlayLeavesEverythingAsItWas() {
        String before = flows.current(county, "errand").hash();

        assertThatThrownBy(() -> flows.adopt(county, "overlay: errand\noff: [{action: wait}]", "errand.yaml"))
                .isInstanceOf(DefinitionError.class)
                .hasMessageContaining("state WAITING can't be reached");
        assertThatThrownBy(() -> flows.adopt(county, "overlay: nosuch\n", "errand.yaml"))
                .hasMessage("errand.yaml there is no core flow 'nosuch'");
        assertThat(flows.current(county, "errand").hash()).isEqualTo(before);
        assertThat(sql.sql("select count(*) from workflow.county_flow where county_code = :county")
                        .params(Map.of("county", county.value()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** The flow is stored with the county's first item; when that one is refused, the second must find it. */
    @Test
    void aFirstItemThatIsRefusedDoesNotTakeTheFlowWithIt() {
        Errands people = new Errands(county, items);

        assertThatThrownBy(() -> people.start(
                        "errand", "raise", null, false, people.reporter(), Map.of("wish", "买药"), TestClock.START, _ -> {
                            throw Problem.refused("parent-closed", Map.of());
                        }))
                .isInstanceOf(Problem.class);

        assertThat(people.raise(TestClock.START).version()).isEqualTo(1);
    }
}
