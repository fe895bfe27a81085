package org.liuchi.supervision.figures;

import java.time.Instant;
import java.time.ZoneOffset;
import org.liuchi.platform.Audit;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counties' weightings; what held before stays readable. */
@Component
class Weightings {
    private final JdbcClient sql;
    private final Audit audit;

    Weightings(JdbcClient sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    Weighting of(CountyCode county) {
        return sql.sql("""
            select responded, solved, satisfied from supervision.weighting
            where county_code = :county order by version desc limit 1
            """)
                .param("county", county.value())
                .query((row, _) -> new Weighting(row.getInt(1), row.getInt(2), row.getInt(3)))
                .optional()
                .orElse(Weighting.DEFAULT);
    }

    /**
     * The same again changes nothing.
     *
     * @throws Problem INVALID solved, STALE_VERSION when somebody else has just set them
     */
    void set(Actor.Staff staff, Weighting weighting, Instant now) {
        if (!weighting.whole()) {
            throw Problem.invalid("solved", "weights-make-100");
        }
        if (of(staff.county()).equals(weighting)) {
            return;
        }
        try {
            write(staff.county(), weighting, now);
        } catch (DuplicateKeyException _) {
            throw Problem.of(Problem.Kind.STALE_VERSION);
        }
        audit.record(staff.county(), staff.account(), "figure-weighting", "done", now);
    }

    private void write(CountyCode county, Weighting weighting, Instant now) {
        sql.sql("""
            insert into supervision.weighting (county_code, version, responded, solved, satisfied, since)
            select :county, coalesce(max(version), 0) + 1, :responded, :solved, :satisfied, :now
            from supervision.weighting where county_code = :county
            """)
                .param("county", county.value())
                .param("responded", weighting.responded())
                .param("solved", weighting.solved())
                .param("satisfied", weighting.satisfied())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
