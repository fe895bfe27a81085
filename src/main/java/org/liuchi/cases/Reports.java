package org.liuchi.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.PublicCode;
import org.liuchi.workflow.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One person's side of a case. */
@Component
class Reports {
    private final JdbcClient sql;

    Reports(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param details contact data; absent for an anonymous reporter
     * @param satisfaction 5 very satisfied to 1 very dissatisfied
     */
    record Report(
            UUID id,
            UUID caseId,
            PublicCode code,
            @Nullable UUID details,
            @Nullable String solved,
            @Nullable Integer satisfaction) {}

    /** Contact, matter and report are one statement: a report is whole or not there. */
    void add(
            CountyCode county,
            UUID caseId,
            UUID contact,
            UUID report,
            PublicCode code,
            @Nullable UUID details,
            Channel channel,
            @Nullable UUID takenBy,
            @Nullable Double longitude,
            @Nullable Double latitude,
            String searchable,
            Instant at) {
        sql.sql("""
            with called as (
              insert into cases.contact (county_code, id, channel, at, taken_by)
              values (:county, :contact, :channel, :at, :takenBy)),
            raised as (
              insert into cases.matter (county_code, id, channel, longitude, latitude, search)
              values (:county, :case, :channel, :longitude, :latitude, to_tsvector('simple', :searchable)))
            insert into cases.report (county_code, id, contact_id, case_id, public_code, contact_details_id,
                reported_at)
            values (:county, :report, :contact, :case, :code, :details, :at)
            """)
                .param("county", county.value())
                .param("contact", contact)
                .param("channel", channel.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("takenBy", takenBy)
                .param("case", caseId)
                .param("longitude", longitude)
                .param("latitude", latitude)
                .param("searchable", searchable)
                .param("report", report)
                .param("code", code.value())
                .param("details", details)
                .update();
    }

    Optional<Report> byCode(CountyCode county, PublicCode code) {
        return one("public_code = :key", county, code.value());
    }

    /** The report that opened a case. */
    Optional<Report> ofCase(CountyCode county, UUID caseId) {
        return one("case_id = :key order by reported_at limit 1", county, caseId);
    }

    private Optional<Report> one(String condition, CountyCode county, Object key) {
        return sql.sql("""
            select id, case_id, public_code, contact_details_id, solved, satisfaction
            from cases.report where county_code = :county and
            """ + condition)
                .param("county", county.value())
                .param("key", key)
                .query((row, _) -> new Report(
                        row.getObject("id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        new PublicCode(row.getString("public_code")),
                        row.getObject("contact_details_id", UUID.class),
                        row.getString("solved"),
                        (Integer) row.getObject("satisfaction")))
                .optional();
    }

    /** Keeps the rating that the step carries on the reporter's own report. */
    void rate(Step step) {
        if (step.actor() instanceof Actor.Reporter reporter) {
            sql.sql("""
                update cases.report set solved = :solved, satisfaction = :satisfaction, rated_at = :at
                where county_code = :county and id = :id
                """)
                    .param("solved", step.input().choice("solved").orElseThrow())
                    .param("satisfaction", step.input().number("satisfaction").orElseThrow())
                    .param("at", step.now().atOffset(ZoneOffset.UTC))
                    .param("county", reporter.county().value())
                    .param("id", reporter.report())
                    .update();
        }
    }
}
