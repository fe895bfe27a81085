package org.liuchi.registers;

import java.util.List;
import java.util.UUID;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.workflow.Lasting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records that may still change; those that have ended name whom they named. */
@Component
class LastingRecords implements Lasting {
    private final JdbcClient sql;

    LastingRecords(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<UUID> naming(CountyCode county, OrganizationId body, UUID after, int most) {
        return sql.sql("""
            select distinct v.record_id from registers.value v
            join registers.record r on r.county_code = v.county_code and r.id = v.record_id
            where v.county_code = :county and v.ref = :body and v.record_id > :after and r.ended_at is null
            order by v.record_id limit :most
            """)
                .param("county", county.value())
                .param("body", body.value())
                .param("after", after)
                .param("most", most)
                .query((row, _) -> row.getObject("record_id", UUID.class))
                .list();
    }
}
