package org.liuchi.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.platform.Counties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class StatementsTest {
    @Autowired
    private Counties counties;

    @Autowired
    private JdbcClient sql;

    @Test
    void theStatementsOfABlockAreCounted() throws Exception {
        List<String> sent = Statements.count(() -> {
            counties.all();
            sql.sql("select 1").query(Integer.class).single();
        });

        assertThat(sent).hasSize(2).last().isEqualTo("select 1");
    }

    @Test
    void otherThreadsAreCountedOnRequest() throws Exception {
        Statements.Block elsewhere =
                () -> Thread.ofVirtual().start(counties::all).join();

        assertThat(Statements.count(elsewhere)).isEmpty();
        assertThat(Statements.countEverywhere(elsewhere)).hasSize(1);
    }
}
