package org.liuchi.cases;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.ContactBook;
import org.liuchi.people.TextMask;
import org.liuchi.platform.Bigrams;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;
import org.liuchi.shared.PublicCode;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Commands.Outcome;
import org.liuchi.workflow.Commands.Start;
import org.liuchi.workflow.Items;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The door of the module: a matter is raised, and steps are taken with it. */
@Component
public class Cases {
    private final Items items;
    private final Reports reports;
    private final Categories categories;
    private final Places places;
    private final Numbers numbers;
    private final ContactBook contacts;
    private final ApplicationEventPublisher events;

    Cases(
            Items items,
            Reports reports,
            Categories categories,
            Places places,
            Numbers numbers,
            ContactBook contacts,
            ApplicationEventPublisher events) {
        this.items = items;
        this.reports = reports;
        this.categories = categories;
        this.places = places;
        this.numbers = numbers;
        this.contacts = contacts;
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
            return answer(county, before.get(), danger(county, raised));
        }
        String description = PlainText.required("description", raised.description(), CaseInputs.LONGEST);
        Places.Found place = places.find(county, raised.place());
        String category = category(county, raised.category(), description);
        Dangers.Found danger = danger(county, raised);
        UUID id = Ids.next(now);
        UUID report = Ids.next(now);
        PublicCode code = PublicCode.random();
        Actor actor = takenBy == null ? new Actor.Reporter(county, report) : takenBy;
        Start start = new Start(
                county,
                id,
                CaseFlow.KIND,
                numbers.next(county, now),
                "report",
                category,
                title(county, category, place),
                place.area(),
                danger.urgency().level(),
                null,
                false,
                actor,
                Map.of("description", description, "address", place.address(), Channel.FACT, channel.name()),
                receipt,
                now);
        Outcome outcome = items.start(
                start,
                _ -> reports.add(
                        county,
                        id,
                        Ids.next(now),
                        report,
                        code,
                        details(county, raised.contact(), now),
                        channel,
                        takenBy == null ? null : takenBy.account().value(),
                        place.longitude(),
                        place.latitude(),
                        Bigrams.of(TextMask.blanked(description)),
                        now));
        return answer(county, outcome, danger);
    }

    private Dangers.Found danger(CountyCode county, NewCase raised) {
        String description = Objects.requireNonNull(raised.description());
        return Dangers.shipped().in(category(county, raised.category(), description), description);
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

    /** The case that holds the report under this code. */
    public UUID caseOf(CountyCode county, String publicCode) {
        return report(county, publicCode).caseId();
    }

    private String category(CountyCode county, @Nullable String given, String description) {
        if (given == null || given.isBlank()) {
            return categories.propose(county, description).category();
        }
        return categories.require(county, given).code();
    }

    /** People write names and phone numbers into everything, so a list shows what it is about and where, not the text. */
    private String title(CountyCode county, String category, Places.Found place) {
        String about = categories
                .find(county, category)
                .map(found -> found.name().zh())
                .orElse("其他");
        return about + "（" + place.name() + "）";
    }

    private @Nullable UUID details(CountyCode county, NewCase.@Nullable Contact contact, Instant now) {
        return contact == null || contact.isEmpty()
                ? null
                : contacts.store(county, contact.name(), contact.phone(), contact.mail(), contact.stated(), now)
                        .value();
    }
}
