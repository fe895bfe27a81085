package org.liuchi.workflow;

import java.util.List;
import org.liuchi.platform.Counties;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowCheck;
import org.liuchi.workflow.flow.FlowReader;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start when an open item runs by a flow whose guards, effects or owner rules this program has not. */
@Component
@Order(0)
public class StartupCheck implements ApplicationRunner {
    private final Counties counties;
    private final JdbcClient sql;
    private final Registry registry;

    StartupCheck(Counties counties, JdbcClient sql, Registry registry) {
        this.counties = counties;
        this.sql = sql;
        this.registry = registry;
    }

    @Override
    public void run(ApplicationArguments args) {
        counties.all().forEach(county -> check(county.code()));
    }

    /** @throws DefinitionError naming the flow and what is gone */
    public void check(CountyCode county) {
        List<Flow> running = sql.sql("""
            select hash, definition from workflow.flow f
            where county_code = :county and exists (
              select 1 from workflow.item i
              where i.county_code = f.county_code and i.county_code = :county
                and i.flow_hash = f.hash and i.closed_at is null)
            """)
                .param("county", county.value())
                .query((row, _) -> FlowReader.read(row.getString("definition"), "flow " + row.getString("hash")))
                .list();
        running.forEach(flow -> FlowCheck.check(flow, registry.names()));
    }
}
