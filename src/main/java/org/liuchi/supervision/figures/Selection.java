package org.liuchi.supervision.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.shared.CountyCode;

/**
 * Which cases are counted.
 *
 * @param from day of raising; {@code to} is the last day
 * @param organizations an organisation with those that belong to it; empty for the whole county
 * @param area what the area code begins with; empty for all
 */
record Selection(
        CountyCode county,
        LocalDate from,
        LocalDate to,
        Set<UUID> organizations,
        String area,
        @Nullable String category,
        Instant now) {
    Selection {
        organizations = Set.copyOf(organizations);
    }

    Instant begin() {
        return from.atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    /** Exclusive. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    Map<String, Object> params() {
        Map<String, Object> params = new HashMap<>();
        params.put("county", county.value());
        params.put("from", begin().atOffset(ZoneOffset.UTC));
        params.put("to", end().atOffset(ZoneOffset.UTC));
        params.put("now", now.atOffset(ZoneOffset.UTC));
        if (!organizations.isEmpty()) {
            params.put("organizations", organizations);
        }
        if (!area.isEmpty()) {
            params.put("area", area + "%");
        }
        if (category != null) {
            params.put("category", category);
        }
        return params;
    }

    /** @param turns whether an organisation is meant by its turns */
    String where(boolean turns) {
        String whose = organizations.isEmpty() || turns ? "" : " and f.lead_organization in (:organizations)";
        return "f.county_code = :county and f.opened_at >= :from and f.opened_at < :to" + whose + about();
    }

    /** The same of {@code supervision.turn t} beside its case; the period is asked of one of them only. */
    String whereOfTurns() {
        String whose = organizations.isEmpty() ? "" : " and t.organization_id in (:organizations)";
        return "t.county_code = :county and t.opened_at >= :from and t.opened_at < :to" + whose + about();
    }

    private String about() {
        return (area.isEmpty() ? "" : " and f.area_code like :area")
                + (category == null ? "" : " and (f.category = :category or f.category like :category || '.%')");
    }

    /** Of some organisations a figure of turns looks at theirs. */
    String condition(Measure measure, Measure.Part part) {
        return measure.ofTurns() && !organizations.isEmpty() ? measure.conditionOfTurns(part) : measure.condition(part);
    }
}
