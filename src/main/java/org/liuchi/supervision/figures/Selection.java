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
        StringBuilder where =
                new StringBuilder("f.county_code = :county and f.opened_at >= :from and f.opened_at < :to");
        if (!organizations.isEmpty() && !turns) {
            where.append(" and f.lead_organization in (:organizations)");
        }
        if (!area.isEmpty()) {
            where.append(" and f.area_code like :area");
        }
        if (category != null) {
            where.append(" and f.category = :category");
        }
        return where.toString();
    }

    /** Narrows the turns that a condition looks for. */
    String condition(Measure measure, Measure.Part part) {
        return measure.condition(part)
                .replace("/*turns*/", organizations.isEmpty() ? "" : "and t.organization_id in (:organizations)");
    }
}
