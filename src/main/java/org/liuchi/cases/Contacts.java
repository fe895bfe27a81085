package org.liuchi.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often people got in touch; counted apart from matters, of which one contact may bring several. */
@Component
public class Contacts {
    private final JdbcClient sql;

    Contacts(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param to exclusive */
    public long between(CountyCode county, Instant from, Instant to) {
        return sql.sql("select count(*) from cases.contact where county_code = :county and at >= :from and at < :to")
                .param("county", county.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
