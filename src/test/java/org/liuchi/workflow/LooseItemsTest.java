package org.liuchi.workflow;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.shared.CountyCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class LooseItemsTest {
    private final LooseItems loose;
    private final JdbcClient sql;
    private final CountyCode county;

    LooseItemsTest(
            @Autowired LooseItems loose,
            @Autowired JdbcClient sql,
            @Autowired Items items,
            @Autowired Browsers browsers) {
        this.loose = loose;
        this.sql = sql;
        county = browsers.newCounty();
        new Errands(county, items).raise(TestClock.START);
    }

    @Test
    void anItemThatIsLookedAfterIsNotFound() {
        loose.none(county);
    }

    @Test
    void anOpenItemWithoutARunningClockIsFound() {
        change("clocks = '[]'");

        assertThatThrownBy(() -> loose.none(county)).isInstanceOf(AssertionError.class);
    }

    @Test
    void theDatabaseItselfRefusesAnOpenItemWithoutOwner() {
        assertThatThrownBy(() -> change("owner_post = null")).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> change("due_at = null")).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theDatabaseItselfRefusesAClosedItemThatIsStillOwned() {
        assertThatThrownBy(() -> change("closed_at = opened_at, phase = 'CLOSED'"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void change(String columns) {
        sql.sql("update workflow.item set " + columns + " where county_code = :county")
                .param("county", county.value())
                .update();
    }
}
