package org.liuchi.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
     * @param caseId case that it follows now
     * @param own case that it opened
     * @param details contact data; absent for an anonymous reporter
     * @param satisfaction 5 very satisfied to 1 very dissatisfied
     * @param withdrawnAt when its reporter took it back while others' reports go on
     */
    record Report(
            UUID id,
            UUID caseId,
            UUID own,
            PublicCode code,
            @Nullable UUID details,
            @Nullable AnswerWay answerWay,
            @Nullable String solved,
            @Nullable Integer satisfaction,
            @Nullable Instant withdrawnAt) {
        boolean withdrawn() {
            return withdrawnAt != null;
        }
    }

    /**
     * A report about to be written.
     *
     * @param contact call, visit or form that it came with; written with the first of its reports
     * @param takenBy account that wrote it down for the reporter, if so
     * @param at when it was said
     * @param enteredAt when it was put into the program
     */
    record Raised(
            UUID caseId,
            UUID contact,
            UUID report,
            PublicCode code,
            @Nullable UUID details,
            @Nullable AnswerWay answerWay,
            Channel channel,
            @Nullable UUID takenBy,
            Places.Found place,
            String searchable,
            Instant at,
            Instant enteredAt) {}

    /** Whom to tell: contact data, and the number that this person knows the matter by. */
    record Told(UUID details, String number) {}

    /** Contact, matter and report are one statement: a report is whole or not there. */
    void add(CountyCode county, Raised raised) {
        sql.sql("""
            with called as (
              insert into cases.contact (county_code, id, channel, at, entered_at, taken_by)
              values (:county, :contact, :channel, :at, :enteredAt, :takenBy)
              on conflict (county_code, id) do nothing),
            raised as (
              insert into cases.matter (county_code, id, channel, longitude, latitude, search)
              values (:county, :case, :channel, :longitude, :latitude, to_tsvector('simple', :searchable)))
            insert into cases.report (county_code, id, contact_id, case_id, own_case_id, public_code,
                contact_details_id, answer_way, reported_at)
            values (:county, :report, :contact, :case, :case, :code, :details, :answerWay, :at)
            """)
                .param("county", county.value())
                .param("contact", raised.contact())
                .param("channel", raised.channel().name())
                .param("at", raised.at().atOffset(ZoneOffset.UTC))
                .param("enteredAt", raised.enteredAt().atOffset(ZoneOffset.UTC))
                .param("takenBy", raised.takenBy())
                .param("case", raised.caseId())
                .param("longitude", raised.place().longitude())
                .param("latitude", raised.place().latitude())
                .param("searchable", raised.searchable())
                .param("report", raised.report())
                .param("code", raised.code().value())
                .param("details", raised.details())
                .param(
                        "answerWay",
                        raised.answerWay() == null ? null : raised.answerWay().name())
                .update();
    }

    Optional<Report> byCode(CountyCode county, PublicCode code) {
        return some("public_code = :key", county, code.value()).stream().findFirst();
    }

    /** The report that opened a case. */
    Optional<Report> ofCase(CountyCode county, UUID caseId) {
        return some("own_case_id = :key order by reported_at limit 1", county, caseId).stream()
                .findFirst();
    }

    /**
     * Who is reached about a case: whoever opened it, else the first of those merged into it; never one who has left it.
     */
    Optional<Report> reachedAbout(CountyCode county, UUID caseId) {
        return some("""
            (case_id = :key or own_case_id = :key) and withdrawn_at is null
            order by own_case_id <> :key, reported_at, id limit 1
            """, county, caseId).stream().findFirst();
    }

    /** What came with one call, visit or form, in no order. */
    List<Report> ofContact(CountyCode county, UUID contact) {
        return some("contact_id = :key", county, contact);
    }

    /** Everybody who follows a case and can be told something. */
    List<Told> following(CountyCode county, UUID caseId) {
        return told("r.case_id = :case", county, caseId);
    }

    /** Whoever opened a case, wherever the report has been merged to. */
    List<Told> opening(CountyCode county, UUID caseId) {
        return told("r.own_case_id = :case", county, caseId);
    }

    private List<Told> told(String which, CountyCode county, UUID caseId) {
        return sql.sql("""
            select r.contact_details_id, i.reference from cases.report r
            join workflow.item i on i.county_code = r.county_code and i.id = r.own_case_id
            where r.county_code = :county and r.withdrawn_at is null and r.contact_details_id is not null and
            """ + which)
                .param("county", county.value())
                .param("case", caseId)
                .query((row, _) -> new Told(row.getObject(1, UUID.class), row.getString(2)))
                .list();
    }

    private List<Report> some(String condition, CountyCode county, Object key) {
        return sql.sql("""
            select id, case_id, own_case_id, public_code, contact_details_id, answer_way, solved, satisfaction,
                withdrawn_at
            from cases.report where county_code = :county and
            """ + condition)
                .param("county", county.value())
                .param("key", key)
                .query((row, _) -> report(row))
                .list();
    }

    private static Report report(ResultSet row) throws SQLException {
        String way = row.getString("answer_way");
        return new Report(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("own_case_id", UUID.class),
                new PublicCode(row.getString("public_code")),
                row.getObject("contact_details_id", UUID.class),
                way == null ? null : AnswerWay.valueOf(way),
                row.getString("solved"),
                (Integer) row.getObject("satisfaction"),
                row.getTimestamp("withdrawn_at") == null
                        ? null
                        : row.getTimestamp("withdrawn_at").toInstant());
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
