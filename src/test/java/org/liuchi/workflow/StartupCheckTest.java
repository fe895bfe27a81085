package org.liuchi.workflow;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.flow.FlowJson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An upgraded program meets items whose flow names a guard that it no longer has. */
@IntegrationTest
class StartupCheckTest {
    private final StartupCheck check;
    private final JdbcClient sql;
    private final CountyCode county;
    private final Errands people;

    StartupCheckTest(
            @Autowired StartupCheck check,
            @Autowired Items items,
            @Autowired JdbcClient sql,
            @Autowired Browsers browsers) {
        this.check = check;
        this.sql = sql;
        county = browsers.newCounty();
        people = new Errands(county, items);
    }

    @Test
    void anOpenItemWhoseGuardIsGoneKeepsTheProgramFromStarting() {
        Item item = people.raise(TestClock.START);
        String hash = runsByAnOlderFlow(item);

        assertThatThrownBy(() -> check.check(county))
                .isInstanceOf(DefinitionError.class)
                .hasMessageContaining("flow " + hash)
                .hasMessageContaining("unknown guard testFullMoon");
    }

    @Test
    void aClosedItemWhoseGuardIsGoneDoesNot() {
        Item item = people.raise(TestClock.START);
        people.act(item.id(), "drop", people.reporter(), Map.of(), TestClock.START);
        runsByAnOlderFlow(item);

        assertThatCode(() -> check.check(county)).doesNotThrowAnyException();
    }

    @Test
    void whatRunsNowIsFine() {
        people.raise(TestClock.START);

        assertThatCode(() -> check.check(county)).doesNotThrowAnyException();
    }

    private String runsByAnOlderFlow(Item item) {
        String older = FlowJson.write(ErrandFlow.errand()).replace("testEvenDay", "testFullMoon");
        String hash = FlowJson.hash(older);
        sql.sql("insert into workflow.flow values (:county, :hash, 'errand', :older, :now)")
                .param("county", county.value())
                .param("hash", hash)
                .param("older", older)
                .param("now", TestClock.START.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("update workflow.item set flow_hash = :hash where county_code = :county and id = :id")
                .param("hash", hash)
                .param("county", county.value())
                .param("id", item.id())
                .update();
        return hash;
    }
}
