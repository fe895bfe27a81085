package org.liuchi.tasks.monthly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What only a monthly report has. */
@Component
class ReportStore {
    private final JdbcClient sql;
    private final JsonMapper json;

    ReportStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    record Row(
            UUID id,
            UUID organization,
            YearMonth month,
            ReportKind kind,
            String state,
            Instant dueAt,
            @Nullable Instant sentAt,
            @Nullable ReportContent content) {

        ReportView.Line line(Locale locale, Instant now) {
            boolean missing = state.equals("DUE") && !dueAt.isAfter(now);
            boolean late = sentAt != null && sentAt.isAfter(dueAt);
            return new ReportView.Line(id, kind, kind.label().in(locale), state, dueAt, sentAt, missing, late);
        }
    }

    void add(CountyCode county, UUID id, UUID organization, YearMonth month, ReportKind kind, Instant dueAt) {
        sql.sql("""
            insert into tasks.report (county_code, id, organization_id, month, kind, due_at)
            values (:county, :id, :organization, :month, :kind, :due)
            """)
                .param("county", county.value())
                .param("id", id)
                .param("organization", organization)
                .param("month", month.atDay(1))
                .param("kind", kind.name())
                .param("due", dueAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean has(CountyCode county, UUID organization, YearMonth month, ReportKind kind) {
        return sql.sql("""
            select 1 from tasks.report
            where county_code = :county and organization_id = :organization and month = :month and kind = :kind
            """)
                .param("county", county.value())
                .param("organization", organization)
                .param("month", month.atDay(1))
                .param("kind", kind.name())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void sent(CountyCode county, UUID id, ReportContent content, Instant now) {
        sql.sql("""
            update tasks.report set sent_at = :now, content = :content::jsonb where county_code = :county and id = :id
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("content", json.writeValueAsString(content))
                .param("county", county.value())
                .param("id", id)
                .update();
    }

    void takenBack(CountyCode county, UUID id) {
        sql.sql("update tasks.report set sent_at = null, content = null where county_code = :county and id = :id")
                .param("county", county.value())
                .param("id", id)
                .update();
    }

    Optional<Row> byId(CountyCode county, UUID id) {
        return sql.sql("""
            select r.id, r.organization_id, r.month, r.kind, r.due_at, r.sent_at, r.content, i.state
            from tasks.report r join workflow.item i on i.county_code = r.county_code and i.id = r.id
            where r.county_code = :county and r.id = :id
            """)
                .param("county", county.value())
                .param("id", id)
                .query((row, _) -> row(row))
                .optional();
    }

    List<Row> ofMonth(CountyCode county, YearMonth month) {
        return sql.sql("""
            select r.id, r.organization_id, r.month, r.kind, r.due_at, r.sent_at, null as content, i.state
            from tasks.report r join workflow.item i on i.county_code = r.county_code and i.id = r.id
            where r.county_code = :county and r.month = :month order by r.due_at, r.id
            """)
                .param("county", county.value())
                .param("month", month.atDay(1))
                .query((row, _) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        String content = row.getString("content");
        Timestamp sent = row.getTimestamp("sent_at");
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                ReportKind.valueOf(row.getString("kind")),
                row.getString("state"),
                row.getTimestamp("due_at").toInstant(),
                sent == null ? null : sent.toInstant(),
                content == null ? null : json.readValue(content, ReportContent.class));
    }
}
