package org.liuchi.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.Problem;
import org.liuchi.shared.PublicCode;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Commands.Outcome;
import org.liuchi.workflow.Items;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The door of the module: a matter is raised, and steps are taken with it. */
@Component
public class Cases {
    private final Items items;
    private final Reports reports;
    private final Raising raising;
    private final ApplicationEventPublisher events;

    Cases(Items items, Reports reports, Raising raising, ApplicationEventPublisher events) {
        this.items = items;
        this.reports = reports;
        this.raising = raising;
        this.events = events;
    }

    /**
     * @param outcome of the first step
     * @param publicCode in groups of four
     * @param danger found in what was raised
     */
    public record Reported(Outcome outcome, String publicCode, Dangers.Found danger) {}

    /**
     * Raises a matter; the same request again gives the same case.
     *
     * @param takenBy member of staff who wrote it down for the reporter, if so
     * @throws Problem INVALID naming each wrong field
     */
    public Reported report(
            CountyCode county,
            NewCase raised,
            Channel channel,
            Actor.@Nullable Staff takenBy,
            Receipt receipt,
            Instant now) {
        Optional<Outcome> before = items.repeated(county, receipt);
        if (before.isPresent()) {
            return answer(county, before.get(), raising.danger(county, raised));
        }
        Raising.Matter matter = raising.matter(county, raised, null, now);
        Raising.From from = new Raising.From(Ids.next(now), channel, takenBy, raised.contact(), null, now, now);
        return answer(county, raising.start(county, matter, from, null, receipt), matter.danger());
    }

    private Reported answer(CountyCode county, Outcome outcome, Dangers.Found danger) {
        Reports.Report report = reports.ofCase(county, outcome.item().id()).orElseThrow();
        return new Reported(outcome, report.code().shown(), danger);
    }

    /** Takes a step as staff. */
    public Outcome act(
            Actor.Staff staff,
            UUID caseId,
            String action,
            int version,
            Map<String, ?> input,
            Receipt receipt,
            Instant now) {
        try {
            return items.act(new Act(staff.county(), caseId, action, version, staff, input, receipt, now));
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.REFUSED) {
                events.publishEvent(new RefusedStep(staff, caseId, version, problem, now));
            }
            throw problem;
        }
    }

    /** Takes a step as the reporter who knows the code. */
    public Outcome act(
            CountyCode county,
            String publicCode,
            String action,
            @Nullable Integer version,
            Map<String, ?> input,
            Receipt receipt,
            Instant now) {
        Reports.Report report = report(county, publicCode);
        if (report.withdrawn()) {
            // what others have reported goes on without this person
            throw Problem.refused("report-withdrawn", Map.of());
        }
        Actor.Reporter reporter = new Actor.Reporter(county, report.id());
        return items.act(new Act(county, report.caseId(), action, version, reporter, input, receipt, now));
    }

    /** @throws Problem NOT_FOUND for a wrong code as for one of another county */
    Reports.Report report(CountyCode county, String publicCode) {
        return PublicCode.parse(publicCode)
                .flatMap(code -> reports.byCode(county, code))
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }

    /** The report under this code; NOT_FOUND like {@link #report(CountyCode, String)}. */
    public UUID reportId(CountyCode county, String publicCode) {
        return report(county, publicCode).id();
    }

    /** The case that this code opened, whatever case it is merged into now: the reporter's own photos hang there. */
    public UUID ownCaseOf(CountyCode county, String publicCode) {
        return report(county, publicCode).own();
    }

    /** The case that holds the report under this code. */
    public UUID caseOf(CountyCode county, String publicCode) {
        return report(county, publicCode).caseId();
    }
}
