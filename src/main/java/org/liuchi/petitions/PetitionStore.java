package org.liuchi.petitions;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.PublicCode;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What only a petition has. Found by its own code or id; there is no way from a person to it (R3). */
@Component
class PetitionStore {
    private final JdbcClient sql;

    PetitionStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Matter(
            UUID id,
            PublicCode code,
            @Nullable UUID contact,
            @Nullable Integer satisfaction) {}

    void add(CountyCode county, UUID id, PublicCode code, @Nullable UUID contact) {
        sql.sql("""
            insert into petitions.matter (county_code, id, public_code, contact_details_id)
            values (:county, :id, :code, :contact)
            """)
                .param("county", county.value())
                .param("id", id)
                .param("code", code.value())
                .param("contact", contact)
                .update();
    }

    Optional<Matter> byCode(CountyCode county, PublicCode code) {
        return one("public_code = :key", county, code.value());
    }

    Optional<Matter> byId(CountyCode county, UUID id) {
        return one("id = :key", county, id);
    }

    private Optional<Matter> one(String condition, CountyCode county, Object key) {
        return sql.sql("""
            select id, public_code, contact_details_id, satisfaction from petitions.matter
            where county_code = :county and
            """ + condition)
                .param("county", county.value())
                .param("key", key)
                .query((row, _) -> new Matter(
                        row.getObject("id", UUID.class),
                        new PublicCode(row.getString("public_code")),
                        row.getObject("contact_details_id", UUID.class),
                        (Integer) row.getObject("satisfaction")))
                .optional();
    }

    /** The first served opinion counts, whatever comes after it. */
    void settled(Step step, Item after) {
        sql.sql("""
            update petitions.matter set settled_by = :handler, settled_at = :now
            where county_code = :county and id = :id and settled_at is null
            """)
                .param("handler", UUID.fromString(PetitionFacts.fact(step, PetitionFacts.HANDLER)))
                .param("now", step.now().atOffset(ZoneOffset.UTC))
                .param("county", after.county().value())
                .param("id", after.id())
                .update();
    }

    /** It came back, so it was not settled at the first handling after all. */
    void again(Step step, Item after) {
        sql.sql("""
            update petitions.matter set again_at = :now
            where county_code = :county and id = :id and again_at is null
            """)
                .param("now", step.now().atOffset(ZoneOffset.UTC))
                .param("county", after.county().value())
                .param("id", after.id())
                .update();
    }

    void rated(Step step, Item after) {
        sql.sql("""
            update petitions.matter set satisfaction = :satisfaction, rated_at = :now
            where county_code = :county and id = :id
            """)
                .param("satisfaction", step.input().number("satisfaction").orElseThrow())
                .param("now", step.now().atOffset(ZoneOffset.UTC))
                .param("county", after.county().value())
                .param("id", after.id())
                .update();
    }
}
