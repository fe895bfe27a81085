package org.liuchi.cases.callback;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liuchi.people.ContactId;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports of a case whose reporters left a way to reach them; nobody else can be called back. */
@Component
class CallbackReports {
    private final JdbcClient sql;

    CallbackReports(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param number of the case it was raised as
     * @param dissatisfied with how it was handled before
     */
    record Reachable(UUID id, String number, boolean dissatisfied) {}

    /** @param at when the case was closed; what is rated later is another matter */
    List<Reachable> reachable(CountyCode county, UUID caseId, Instant at) {
        return sql.sql("""
            select r.id, i.reference as number, coalesce(r.rated_at < :at and (r.solved = 'NOT_SOLVED' or r.satisfaction <= 2), false) as dissatisfied
            from cases.report r
            join workflow.item i on i.county_code = r.county_code and i.id = r.own_case_id
            join people.contact_details d on d.county_code = r.county_code and d.id = r.contact_details_id
            where r.county_code = :county and r.case_id = :case and d.sealed_phone is not null and r.withdrawn_at is null
            order by number, r.id
            """)
                .param("county", county.value())
                .param("case", caseId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Reachable(
                        row.getObject("id", UUID.class), row.getString("number"), row.getBoolean("dissatisfied")))
                .list();
    }

    boolean isReachable(CountyCode county, UUID report) {
        return contact(county, report).isPresent();
    }

    Optional<ContactId> contact(CountyCode county, UUID report) {
        return sql.sql("""
            select d.id from cases.report r
            join people.contact_details d on d.county_code = r.county_code and d.id = r.contact_details_id
            where r.county_code = :county and r.id = :report and d.sealed_phone is not null and r.withdrawn_at is null
            """)
                .param("county", county.value())
                .param("report", report)
                .query((row, _) -> new ContactId(row.getObject(1, UUID.class)))
                .optional();
    }
}
