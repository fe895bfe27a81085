package org.liuchi.supervision.figures;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.organizations.Organization;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Page;
import org.liuchi.shared.Problem;
import org.liuchi.supervision.Viewers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Figures about work; the county's total for everybody who handles matters, an organisation's for itself and the county. */
@RestController
@RequestMapping("/api/figures")
class FigureController {
    private static final int MOST_YEARS = 10;

    private final Figures figures;
    private final FigureCases cases;
    private final Weightings weightings;
    private final Viewers viewers;
    private final Areas areas;
    private final Clock clock;

    FigureController(
            Figures figures, FigureCases cases, Weightings weightings, Viewers viewers, Areas areas, Clock clock) {
        this.figures = figures;
        this.cases = cases;
        this.weightings = weightings;
        this.viewers = viewers;
        this.areas = areas;
        this.clock = clock;
    }

    @Operation(summary = "Figures of the cases raised from a day to a day, with formula, numerator and denominator")
    @GetMapping
    FigureSheet figures(
            Actor.Staff staff,
            Locale locale,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID organization,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String category) {
        viewers.requireHandling(staff);
        return figures.of(staff, selection(staff, from, to, organization, area, category), locale);
    }

    @Operation(summary = "The cases behind a figure, newest first")
    @GetMapping("/{measure}/cases")
    Page<FigureCases.Line> cases(
            Actor.Staff staff,
            @PathVariable String measure,
            @RequestParam Measure.Part part,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID organization,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String cursor) {
        if (organization == null) {
            viewers.requireAll(staff);
        }
        return cases.of(
                staff, selection(staff, from, to, organization, area, category), measure(measure), part, cursor);
    }

    @Operation(summary = "One figure of the organisations of one class, by name; there is no order of merit")
    @GetMapping("/{measure}/organizations")
    List<Figure.OfOrganization> compared(
            Actor.Staff staff,
            Locale locale,
            @PathVariable String measure,
            @RequestParam Organization.Kind kind,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String category) {
        viewers.requireAll(staff);
        return figures.compared(selection(staff, from, to, null, area, category), measure(measure), kind, locale);
    }

    @GetMapping("/weightings")
    List<Weighting> weightings(Actor.Staff staff) {
        viewers.requireHandling(staff);
        return Weighting.KNOWN;
    }

    @Operation(summary = "Settles how much each of the three rates weighs; percent, together 100")
    @PostMapping("/weighting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void weigh(Actor.Staff staff, IdempotencyKey key, @RequestBody Weighting weighting) {
        viewers.requireAll(staff);
        weightings.set(staff, weighting, clock.instant());
    }

    private static Measure measure(String key) {
        return Measure.of(key).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }

    /** Without days: this month up to today. */
    private Selection selection(
            Actor.Staff staff,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID organization,
            @Nullable String area,
            @Nullable String category) {
        Instant now = clock.instant();
        LocalDate last = to == null ? LocalDate.ofInstant(now, WorkCalendar.ZONE) : to;
        LocalDate first = from == null ? last.withDayOfMonth(1) : from;
        if (first.isAfter(last) || first.plusYears(MOST_YEARS).isBefore(last)) {
            throw Problem.invalid("from", "figure-period", Map.of("years", MOST_YEARS));
        }
        return new Selection(
                staff.county(),
                first,
                last,
                organization == null ? Set.of() : viewers.require(staff, organization),
                area == null || area.isBlank() ? "" : prefix(staff, area),
                category == null || category.isBlank() ? null : category,
                now);
    }

    private String prefix(Actor.Staff staff, String area) {
        return areas.byCode(staff.county(), area)
                .map(Area::prefix)
                .orElseThrow(() -> Problem.invalid("area", "unknown-area", Map.of("code", area)));
    }
}
