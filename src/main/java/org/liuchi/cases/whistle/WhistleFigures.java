package org.liuchi.cases.whistle;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.cases.Together.Ground;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much is whistled and how it is answered, for those who lead. Sums of the county or of one's own town: whistling
 * much or little is no merit and no fault, so no body stands beside another.
 */
@Component
class WhistleFigures {
    private final JdbcClient sql;

    WhistleFigures(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param called departments, each call counted
     * @param refused refusals that the county upheld
     * @param absent calls that ended without anybody coming
     */
    @Schema(name = "WhistleFigures")
    record OfGround(
            Ground ground,
            int blown,
            int closed,
            int called,
            int accepted,
            int acceptedInTime,
            int arrived,
            int arrivedInTime,
            int refused,
            int absent) {}

    /** @throws Problem FORBIDDEN for all but leaders, the desk and towns */
    List<OfGround> of(Actor.Staff staff, LocalDate from, LocalDate to) {
        String area = staff.grants().stream()
                .filter(grant -> reads(grant.role()))
                .map(Actor.Grant::area)
                .min(Comparator.comparingInt(String::length))
                .orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN));
        return sql.sql("""
            select i.facts ->> 'whistleGround' as ground,
              count(*) filter (where i.kind = 'whistle') as blown,
              count(*) filter (where i.kind = 'whistle' and i.closed_at is not null) as closed,
              count(*) filter (where i.kind = 'call') as called,
              count(*) filter (where i.kind = 'call' and i.facts ->> 'acceptedAt' is not null) as accepted,
              count(*) filter (where i.kind = 'call' and i.facts ->> 'acceptedInTime' = 'true') as accepted_in_time,
              count(*) filter (where i.kind = 'call' and i.facts ->> 'arrivedAt' is not null) as arrived,
              count(*) filter (where i.kind = 'call' and i.facts ->> 'arrivedInTime' = 'true') as arrived_in_time,
              count(*) filter (where i.kind = 'call' and i.state = 'REFUSED') as refused,
              count(*) filter (where i.kind = 'call' and i.state = 'ABSENT') as absent
            from workflow.item i
            where i.county_code = :county and i.kind in ('whistle', 'call') and i.area_code like :area
              and i.opened_at >= :from and i.opened_at < :to
            group by 1 order by 1
            """)
                .param("county", staff.county().value())
                .param("area", area + "%")
                .param("from", from.atStartOfDay(WorkCalendar.ZONE).toOffsetDateTime())
                .param("to", to.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toOffsetDateTime())
                .query((row, _) -> new OfGround(
                        Ground.valueOf(row.getString("ground")),
                        row.getInt("blown"),
                        row.getInt("closed"),
                        row.getInt("called"),
                        row.getInt("accepted"),
                        row.getInt("accepted_in_time"),
                        row.getInt("arrived"),
                        row.getInt("arrived_in_time"),
                        row.getInt("refused"),
                        row.getInt("absent")))
                .list();
    }

    private static boolean reads(Role role) {
        return switch (role) {
            case LEADER, COUNTY_DESK, TOWN_DISPATCHER -> true;
            case GRID_WORKER,
                    VILLAGE_STAFF,
                    DEPARTMENT_HANDLER,
                    PETITION_OFFICE,
                    SYSTEM_ADMIN,
                    SECURITY_ADMIN,
                    AUDITOR -> false;
        };
    }
}
