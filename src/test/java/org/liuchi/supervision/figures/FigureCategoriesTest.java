package org.liuchi.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.supervision.Staffed;
import org.liuchi.workflow.Flows;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of categories in two levels. */
@IntegrationTest
class FigureCategoriesTest {
    private final FigureBook book;
    private final JdbcClient sql;
    private final TestCounty county;
    private final Ledger ledger;
    private final Staffed people;

    FigureCategoriesTest(
            @Autowired FigureBook book,
            @Autowired Flows flows,
            @Autowired JdbcClient sql,
            @Autowired TestClock clock,
            @Autowired TestCounty.Doors counties) {
        clock.set(TestClock.START);
        this.book = book;
        this.sql = sql;
        county = counties.tinyCounty();
        ledger = new Ledger(county, flows, sql);
        people = new Staffed(county);
    }

    @Test
    void aFirstLevelOfCategoriesCountsWhatIsUnderItAndASecondOnlyItself() {
        ledger.closed("SOLVED");
        ledger.write();
        sql.sql("update workflow.item set category = 'city.stalls' where county_code = :county")
                .param("county", county.code().value())
                .update();
        book.recount(county.code());

        for (Map.Entry<String, Integer> asked :
                Map.of("city", 1, "city.stalls", 1, "city.lights", 0).entrySet()) {
            assertThat(people.figure("desk", "closed", "?category=" + asked.getKey())
                            .at("/denominator")
                            .asInt())
                    .as(asked.getKey())
                    .isEqualTo(asked.getValue());
        }
    }
}
