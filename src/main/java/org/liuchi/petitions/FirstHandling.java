package org.liuchi.petitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 一次性化解率 (TC-33): of the matters on which a body served its opinion, those that never came back, by review or by
 * reopening. A matter counts once, at the body that settled it first; what comes back later is taken from the numerator
 * of the time at which it had been settled. It measures bodies: no person is in the query.
 */
@Component
class FirstHandling {
    private static final String SETTLED = """
        from petitions.matter m join workflow.item i on i.county_code = m.county_code and i.id = m.id
        where m.county_code = :county and i.county_code = :county
          and m.settled_at >= :from and m.settled_at < :until and (%s)
        """;

    private final JdbcClient sql;
    private final PetitionBodies bodies;

    FirstHandling(JdbcClient sql, PetitionBodies bodies) {
        this.sql = sql;
        this.bodies = bodies;
    }

    /**
     * @param atFirst numerator: settled and not come back
     * @param settled denominator
     */
    record Rate(UUID organization, String name, int atFirst, int settled) {}

    /** @param again it came back after that */
    record Settled(String number, Instant settledAt, boolean again) {}

    /** @param until the last day that counts */
    record Days(LocalDate from, LocalDate until) {}

    List<Rate> rates(Actor.Staff staff, Days days) {
        Map<String, Object> params = new HashMap<>();
        return sql.sql("select m.settled_by, count(*) filter (where m.again_at is null) as at_first, count(*) as"
                        + " settled "
                        + SETTLED.formatted(scope(staff, days, params))
                        + " group by m.settled_by order by 3 desc, 1")
                .params(params)
                .query((row, _) -> {
                    UUID body = row.getObject("settled_by", UUID.class);
                    return new Rate(
                            body, bodies.name(staff.county(), body), row.getInt("at_first"), row.getInt("settled"));
                })
                .list();
    }

    /** The matters behind one body's rate; their numbers and nothing else. */
    List<Settled> matters(Actor.Staff staff, UUID body, Days days) {
        Map<String, Object> params = new HashMap<>(Map.of("body", body));
        return sql.sql("select i.reference, m.settled_at, m.again_at is not null as again "
                        + SETTLED.formatted(scope(staff, days, params))
                        + " and m.settled_by = :body order by m.settled_at, i.reference")
                .params(params)
                .query((row, _) -> settled(row))
                .list();
    }

    private static Settled settled(ResultSet row) throws SQLException {
        return new Settled(
                row.getString("reference"), row.getTimestamp("settled_at").toInstant(), row.getBoolean("again"));
    }

    /** Leaders and the petition office, each of their area. */
    private static String scope(Actor.Staff staff, Days days, Map<String, Object> params) {
        params.put("county", staff.county().value());
        params.put("from", start(days.from()));
        params.put("until", start(days.until().plusDays(1)));
        List<String> areas = new ArrayList<>();
        for (Actor.Grant grant : staff.grants()) {
            if (grant.role() == Role.LEADER || grant.role() == Role.PETITION_OFFICE) {
                String name = "scope" + areas.size();
                areas.add("i.area_code like :" + name);
                params.put(name, grant.area() + "%");
            }
        }
        if (areas.isEmpty()) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        return String.join(" or ", areas);
    }

    private static Object start(LocalDate day) {
        return day.atStartOfDay(WorkCalendar.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
