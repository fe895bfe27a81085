package org.liuchi.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Calendars;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.workflow.Light.Colour;
import org.liuchi.workflow.flow.Flow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lights of items as they are now. */
@Component
public class Lights {
    private final JdbcClient sql;
    private final Flows flows;
    private final Calendars calendars;
    private final LightRules rules;

    Lights(JdbcClient sql, Flows flows, Calendars calendars, LightRules rules) {
        this.sql = sql;
        this.flows = flows;
        this.calendars = calendars;
        this.rules = rules;
    }

    /** An open item whose light is yellow or red. */
    public record Lit(Item item, Light light) {}

    /** None once it is closed. */
    public @Nullable Light of(Item item, Locale locale, Instant now) {
        return light(item, rules.yellowAbove(item.county()), calendars.of(item.county()), locale, now)
                .orElse(null);
    }

    private Optional<Light> light(Item item, int yellow, WorkCalendar calendar, Locale locale, Instant now) {
        Flow flow = flows.of(item);
        return Light.of(item, clock -> flow.clock(clock).label().in(locale), yellow, calendar, now);
    }

    /** Every open item of a county that is yellow or red, those that are due first in front. */
    public List<Lit> lit(CountyCode county, Locale locale, Instant now) {
        return lit(county, "", Map.of(), locale, now);
    }

    /** The same of what one organisation owns. */
    public List<Lit> lit(CountyCode county, OrganizationId organization, Locale locale, Instant now) {
        return lit(
                county,
                "and owner_organization = :organization",
                Map.of("organization", organization.value()),
                locale,
                now);
    }

    private List<Lit> lit(CountyCode county, String whose, Map<String, ?> params, Locale locale, Instant now) {
        WorkCalendar calendar = calendars.of(county);
        int yellow = rules.yellowAbove(county);
        return sql
                .sql("""
                    select * from workflow.item where county_code = :county and closed_at is null %s order by due_at, id
                    """.formatted(whose))
                .param("county", county.value())
                .params(params)
                .query((row, _) -> ItemRows.item(row))
                .list()
                .stream()
                .flatMap(item -> light(item, yellow, calendar, locale, now)
                        .filter(light -> light.colour() != Colour.GREEN)
                        .map(light -> new Lit(item, light))
                        .stream())
                .toList();
    }
}
