package org.liuchi.cases.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.cases.duty.DutyCall.End;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DutyCallStore {
    private final JdbcClient sql;

    DutyCallStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return whether nobody had been called at this step */
    boolean add(CountyCode county, DutyCall call) {
        return sql.sql("""
            insert into cases.duty_call (county_code, case_id, step, post_id, called_at, until)
            values (:county, :case, :step, :post, :at, :until) on conflict (county_code, case_id, step) do nothing
            """)
                        .param("county", county.value())
                        .param("case", call.caseId())
                        .param("step", call.step())
                        .param("post", call.post().value())
                        .param("at", Timestamp.from(call.calledAt()))
                        .param("until", call.until() == null ? null : Timestamp.from(call.until()))
                        .update()
                == 1;
    }

    /** @return whether a call of the case was open */
    boolean end(CountyCode county, UUID caseId, End how, @Nullable AccountId by, Instant now) {
        return sql.sql("""
            update cases.duty_call set ended = :how, ended_at = :now, ended_by = :by
            where county_code = :county and case_id = :case and ended is null
            """)
                        .param("how", how.name())
                        .param("now", Timestamp.from(now))
                        .param("by", by == null ? null : by.value())
                        .param("county", county.value())
                        .param("case", caseId)
                        .update()
                > 0;
    }

    List<DutyCall> of(CountyCode county, UUID caseId) {
        return sql.sql("""
            select case_id, step, post_id, called_at, until, ended from cases.duty_call
            where county_code = :county and case_id = :case order by step
            """)
                .param("county", county.value())
                .param("case", caseId)
                .query((row, _) -> call(row))
                .list();
    }

    /** Those that nobody has answered yet, the oldest first. */
    List<DutyCall> open(CountyCode county) {
        return sql.sql("""
            select case_id, step, post_id, called_at, until, ended from cases.duty_call
            where county_code = :county and ended is null order by called_at, case_id
            """)
                .param("county", county.value())
                .query((row, _) -> call(row))
                .list();
    }

    private static DutyCall call(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp("until");
        String ended = row.getString("ended");
        return new DutyCall(
                row.getObject("case_id", UUID.class),
                row.getInt("step"),
                new PostId(row.getObject("post_id", UUID.class)),
                row.getTimestamp("called_at").toInstant(),
                until == null ? null : until.toInstant(),
                ended == null ? null : End.valueOf(ended));
    }
}
