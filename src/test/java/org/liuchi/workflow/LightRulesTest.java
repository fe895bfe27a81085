package org.liuchi.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liuchi.TestClock.START;

import org.junit.jupiter.api.Test;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** When lights turn yellow, settled by two at once. */
@IntegrationTest
class LightRulesTest {
    private final LightRules rules;
    private final JdbcClient sql;
    private final TransactionTemplate slow;
    private final TransactionTemplate meanwhile;
    private final CountyCode county;

    LightRulesTest(
            @Autowired LightRules rules,
            @Autowired JdbcClient sql,
            @Autowired PlatformTransactionManager transactions,
            @Autowired Browsers browsers) {
        this.rules = rules;
        this.sql = sql;
        slow = new TransactionTemplate(transactions);
        slow.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        meanwhile = new TransactionTemplate(transactions);
        meanwhile.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        county = browsers.newCounty();
    }

    @Test
    void whoSettlesTheRuleAtTheSameTimeAsSomebodyElseIsToldSo() {
        assertThatThrownBy(() -> slow.executeWithoutResult(_ -> {
                    // from here on it sees no rule
                    sql.sql("select 1").query(Integer.class).single();
                    meanwhile.executeWithoutResult(_ -> rules.yellowAbove(county, 50, START));
                    rules.yellowAbove(county, 60, START);
                }))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.STALE_VERSION));
        assertThat(rules.yellowAbove(county)).isEqualTo(50);
    }
}
