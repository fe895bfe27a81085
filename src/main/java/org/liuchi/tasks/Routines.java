package org.liuchi.tasks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Array;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which bodies of a county meet weekly and report monthly, and by which days; each version is kept. */
@Component
public class Routines {
    private static final int LAST_SURE_DAY = 28;
    private final JdbcClient sql;
    private final TaskPosts posts;

    Routines(JdbcClient sql, TaskPosts posts) {
        this.sql = sql;
        this.posts = posts;
    }

    /**
     * @param version 0 where a county has set none
     * @param meetingDay of the week, 1 Monday
     * @param planDay of its own month, 1 to 28; {@code listDay} alike
     * @param meeting bodies that meet weekly
     * @param reporting bodies that report monthly
     */
    @Schema(name = "TaskRoutine")
    public record Routine(
            int version, int meetingDay, int planDay, int listDay, Set<UUID> meeting, Set<UUID> reporting) {
        /** The usual days (★), and nobody named yet. */
        static final Routine NONE = new Routine(0, 1, 1, 25, Set.of(), Set.of());

        public Routine {
            meeting = Set.copyOf(meeting);
            reporting = Set.copyOf(reporting);
        }

        /** The next meeting, on this day or later. */
        public LocalDate nextMeeting(LocalDate day) {
            return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(meetingDay)));
        }

        public LocalDate planDue(YearMonth month) {
            return month.atDay(planDay);
        }

        public LocalDate listDue(YearMonth month) {
            return month.atDay(listDay);
        }
    }

    public Routine of(CountyCode county) {
        return sql.sql("""
            select version, meeting_day, plan_day, list_day, meeting, reporting from tasks.routine
            where county_code = :county order by version desc limit 1
            """)
                .param("county", county.value())
                .query((row, _) -> new Routine(
                        row.getInt("version"),
                        row.getInt("meeting_day"),
                        row.getInt("plan_day"),
                        row.getInt("list_day"),
                        ids(row.getArray("meeting")),
                        ids(row.getArray("reporting"))))
                .optional()
                .orElse(Routine.NONE);
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return Set.of((UUID[]) array.getArray());
    }

    /**
     * From now on; what has been opened before stays.
     *
     * @param next with the version that was seen
     * @throws Problem STALE_VERSION when somebody has changed it meanwhile, INVALID naming what is wrong
     */
    public Routine change(CountyCode county, Routine next, Instant now) {
        inRange("meetingDay", next.meetingDay(), DayOfWeek.SUNDAY.getValue());
        inRange("planDay", next.planDay(), LAST_SURE_DAY);
        inRange("listDay", next.listDay(), LAST_SURE_DAY);
        next.meeting().forEach(id -> posts.require(county, "meeting", new OrganizationId(id)));
        next.reporting().forEach(id -> posts.require(county, "reporting", new OrganizationId(id)));
        if (of(county).version() != next.version()) {
            throw Problem.of(Problem.Kind.STALE_VERSION);
        }
        try {
            sql.sql("""
                insert into tasks.routine (county_code, version, meeting_day, plan_day, list_day, meeting, reporting, set_at)
                values (:county, :version, :meetingDay, :planDay, :listDay, :meeting, :reporting, :now)
                """)
                    .param("county", county.value())
                    .param("version", next.version() + 1)
                    .param("meetingDay", next.meetingDay())
                    .param("planDay", next.planDay())
                    .param("listDay", next.listDay())
                    .param("meeting", array(next.meeting()))
                    .param("reporting", array(next.reporting()))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Problem.of(Problem.Kind.STALE_VERSION);
        }
        return of(county);
    }

    private static UUID[] array(Set<UUID> ids) {
        return List.copyOf(ids).stream().sorted().toArray(UUID[]::new);
    }

    private static void inRange(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw Problem.invalid(field, "number", java.util.Map.of("min", 1, "max", most));
        }
    }
}
