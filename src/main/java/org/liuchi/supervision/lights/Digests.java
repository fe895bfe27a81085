package org.liuchi.supervision.lights;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liuchi.calendar.Calendars;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.notifications.Notifications;
import org.liuchi.organizations.Organizations;
import org.liuchi.platform.Words;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.workflow.Light.Colour;
import org.liuchi.workflow.Lights;
import org.liuchi.workflow.Lights.Lit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells the intake post of each organisation what of its work is nearly or quite over its time: every working day as the
 * working hours begin, and on the first of a week once more for the week. Nothing is sent where there is nothing.
 */
@Component
class Digests {
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final JdbcClient sql;
    private final Lights lights;
    private final Calendars calendars;
    private final Organizations organizations;
    private final Notifications notifications;
    private final Words words;
    private final TransactionOperations transactions;

    Digests(
            JdbcClient sql,
            Lights lights,
            Calendars calendars,
            Organizations organizations,
            Notifications notifications,
            Words words,
            TransactionOperations transactions) {
        this.sql = sql;
        this.lights = lights;
        this.calendars = calendars;
        this.organizations = organizations;
        this.notifications = notifications;
        this.words = words;
        this.transactions = transactions;
    }

    private enum Kind {
        DAILY,
        WEEKLY
    }

    void run(CountyCode county, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, WorkCalendar.ZONE);
        WorkCalendar calendar = calendars.of(county);
        if (!calendar.workingTime(midnight(today), now).isPositive()) {
            return;
        }
        send(county, Kind.DAILY, today, now);
        if (firstOfWeek(today, calendar)) {
            send(county, Kind.WEEKLY, today, now);
        }
    }

    private static boolean firstOfWeek(LocalDate day, WorkCalendar calendar) {
        return day.with(DayOfWeek.MONDAY).datesUntil(day).noneMatch(calendar::isWorkday);
    }

    /** The day's row is taken and the notices are written together: another node finds it taken. */
    private void send(CountyCode county, Kind kind, LocalDate day, Instant now) {
        transactions.executeWithoutResult(_ -> {
            if (taken(county, kind, day)) {
                lights.lit(county, LANGUAGE, now).stream()
                        .collect(Collectors.groupingBy(lit ->
                                Objects.requireNonNull(lit.item().owner()).organization()))
                        .forEach((organization, lit) -> tell(county, kind, day, organization, lit, now));
            }
        });
    }

    private boolean taken(CountyCode county, Kind kind, LocalDate day) {
        return sql.sql("""
            insert into supervision.digest (county_code, kind, day) values (:county, :kind, :day)
            on conflict (county_code, kind, day) do nothing
            """)
                        .param("county", county.value())
                        .param("kind", kind.name())
                        .param("day", day)
                        .update()
                == 1;
    }

    private void tell(
            CountyCode county, Kind kind, LocalDate day, OrganizationId organization, List<Lit> lit, Instant now) {
        String name = "digest %s %s %s".formatted(kind, day, organization);
        UUID event = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        String what = "lights-" + kind.name().toLowerCase(Locale.ROOT);
        organizations
                .intakePost(county, organization)
                .ifPresent(post -> notifications.toPost(
                        new Notifications.About(county, event, what, null, "", now),
                        post.id(),
                        words.of(LANGUAGE, "message." + what, facts(county, kind, organization, lit, day))));
    }

    private Map<String, Object> facts(
            CountyCode county, Kind kind, OrganizationId organization, List<Lit> lit, LocalDate day) {
        Lit first = lit.getFirst();
        long red =
                lit.stream().filter(one -> one.light().colour() == Colour.RED).count();
        Map<String, Object> now = Map.of(
                "red",
                red,
                "yellow",
                lit.size() - red,
                "number",
                first.item().reference(),
                "title",
                first.item().title());
        if (kind == Kind.DAILY) {
            return now;
        }
        Map<String, Object> week = new HashMap<>(now);
        week.putAll(week(
                county,
                organization,
                midnight(day.with(DayOfWeek.MONDAY).minusWeeks(1)),
                midnight(day.with(DayOfWeek.MONDAY))));
        return week;
    }

    /** How many red lights came on in the week before, and how many of these have gone out. */
    private Map<String, Long> week(CountyCode county, OrganizationId organization, Instant from, Instant to) {
        return sql.sql("""
            select count(*), count(out_at) from supervision.light_period
            where county_code = :county and organization_id = :organization and lit_at >= :from and lit_at < :to
            """)
                .param("county", county.value())
                .param("organization", organization.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Map.of("lit", row.getLong(1), "out", row.getLong(2)))
                .single();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(WorkCalendar.ZONE).toInstant();
    }
}
