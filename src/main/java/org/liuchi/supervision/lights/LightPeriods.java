package org.liuchi.supervision.lights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From when to when work of an organisation was over its time, as it was heard; never asked whether it is so now. */
@Component
class LightPeriods {
    private static final int MOST = 100;

    private final JdbcClient sql;

    LightPeriods(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param outAt absent until a step put it out
     * @param outBy the action that put it out
     */
    record Period(
            UUID item,
            String clock,
            UUID organization,
            Instant litAt,
            @Nullable Instant outAt,
            @Nullable String outBy) {}

    void lit(CountyCode county, UUID item, String clock, UUID organization, Instant at) {
        sql.sql("""
            insert into supervision.light_period (county_code, item_id, clock, organization_id, lit_at)
            values (:county, :item, :clock, :organization, :at)
            on conflict (county_code, item_id, clock, organization_id, lit_at) do nothing
            """)
                .param("county", county.value())
                .param("item", item)
                .param("clock", clock)
                .param("organization", organization)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of an item that nothing has put out until then. */
    List<Period> burning(CountyCode county, UUID item, Instant at) {
        return sql.sql("""
            select * from supervision.light_period
            where county_code = :county and item_id = :item and out_at is null and lit_at <= :at
            """)
                .param("county", county.value())
                .param("item", item)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> period(row))
                .list();
    }

    void out(CountyCode county, Period period, Instant at, String action) {
        sql.sql("""
            update supervision.light_period set out_at = :at, out_by = :action
            where county_code = :county and item_id = :item and clock = :clock and organization_id = :organization
              and lit_at = :lit and out_at is null
            """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("action", action)
                .param("county", county.value())
                .param("item", period.item())
                .param("clock", period.clock())
                .param("organization", period.organization())
                .param("lit", period.litAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of one organisation, the latest first. */
    List<Period> of(CountyCode county, UUID organization, Instant since) {
        return sql.sql("""
            select * from supervision.light_period
            where county_code = :county and organization_id = :organization and lit_at >= :since
            order by lit_at desc, item_id limit :most
            """)
                .param("county", county.value())
                .param("organization", organization)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, _) -> period(row))
                .list();
    }

    /** Whether work on the item lit the organisation since then. */
    boolean was(CountyCode county, UUID organization, UUID item, Instant since) {
        return sql.sql("""
            select exists (select 1 from supervision.light_period
              where county_code = :county and item_id = :item and organization_id = :organization and lit_at >= :since)
            """)
                .param("county", county.value())
                .param("item", item)
                .param("organization", organization)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(
                row.getObject("item_id", UUID.class),
                row.getString("clock"),
                row.getObject("organization_id", UUID.class),
                row.getObject("lit_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("out_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getString("out_by"));
    }
}
