package org.liuchi.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Post;
import org.liuchi.people.ContactBook;
import org.liuchi.people.ContactId;
import org.liuchi.people.Look;
import org.liuchi.people.Looks;
import org.liuchi.people.OpenContact;
import org.liuchi.platform.Audit;
import org.liuchi.platform.Words;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.view.ItemView;
import org.liuchi.workflow.view.Timeline;
import org.springframework.stereotype.Component;

/** Behind the mask of a case: for a purpose, for minutes, and never without the reporter being able to see it (R6). */
@Component
public class CaseLooks {
    private final CaseViews views;
    private final Cases cases;
    private final Items items;
    private final Reports reports;
    private final Timeline timeline;
    private final ContactBook contacts;
    private final Looks looks;
    private final LookSeats seats;
    private final Receipts receipts;
    private final Audit audit;
    private final Words words;

    CaseLooks(
            CaseViews views,
            Cases cases,
            Items items,
            Reports reports,
            Timeline timeline,
            ContactBook contacts,
            Looks looks,
            LookSeats seats,
            Receipts receipts,
            Audit audit,
            Words words) {
        this.views = views;
        this.cases = cases;
        this.items = items;
        this.reports = reports;
        this.timeline = timeline;
        this.contacts = contacts;
        this.looks = looks;
        this.seats = seats;
        this.receipts = receipts;
        this.audit = audit;
        this.words = words;
    }

    /**
     * Whether the account may look, and what for.
     *
     * @param until when its window ends; absent while it has none
     */
    @Schema(name = "CaseLookOffer")
    record Offer(boolean may, @Nullable Instant until, List<ItemView.Choice> purposes) {}

    @Schema(name = "CaseLookWindow")
    record Window(Instant until) {}

    /**
     * The case as it was written, and how to reach who wrote it.
     *
     * @param secondsLeft until it has to go from the screen, whatever time the screen believes it is
     */
    @Schema(name = "UnmaskedCase")
    record Unmasked(
            Instant until,
            long secondsLeft,
            @Nullable OpenContact contact,
            @Nullable String description,
            @Nullable String address,
            @Nullable String result,
            List<Timeline.Line> timeline) {}

    Offer offer(Actor.Staff staff, UUID id, Locale locale, Instant now) {
        Item item = views.visible(staff, id);
        boolean may = seats.of(staff, item).isPresent();
        Instant until = may ? looks.until(staff, id, now).orElse(null) : null;
        return new Offer(may, until, may ? purposes(locale) : List.of());
    }

    private List<ItemView.Choice> purposes(Locale locale) {
        return Arrays.stream(Look.Purpose.values())
                .filter(purpose -> !purpose.ofCaller())
                .map(purpose -> new ItemView.Choice(purpose.name(), words.of(locale, "purpose." + purpose, Map.of())))
                .toList();
    }

    /** @param reason in words, checked; the same request again opens nothing anew */
    Window look(Actor.Staff staff, UUID id, Look.Purpose purpose, String reason, Receipt receipt, Instant now) {
        Post seat = seat(staff, views.visible(staff, id), now);
        return receipts.once(staff.county(), receipt, now, Window.class, () -> {
            // whoever is merged into the case reads of it under the own number
            reachedElsewhere(staff.county(), id)
                    .ifPresent(own -> looks.original(staff, seat, own, purpose, reason, now));
            return new Window(looks.original(staff, seat, id, purpose, reason, now));
        });
    }

    private Optional<UUID> reachedElsewhere(CountyCode county, UUID id) {
        return reports.reachedAbout(county, id).map(Reports.Report::own).filter(own -> !own.equals(id));
    }

    Unmasked unmasked(Actor.Staff staff, UUID id, Locale locale, Instant now) {
        Item item = views.visible(staff, id);
        seat(staff, item, now);
        Instant until = looks.until(staff, id, now)
                .orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN, Map.of("reason", "look-ended")));
        Timeline.Told told = timeline.unmasked(item, locale);
        return new Unmasked(
                until,
                Duration.between(now, until).toSeconds(),
                contact(staff, item, now),
                told.text(1, "description"),
                told.text(1, "address"),
                CaseViews.result(item, told),
                told.lines());
    }

    private Post seat(Actor.Staff staff, Item item, Instant now) {
        Optional<Post> seat = seats.of(staff, item);
        if (seat.isEmpty()) {
            audit.record(staff.county(), staff.account(), "look", "refused", now);
        }
        return seat.orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN, Map.of("reason", "look-not-yours")));
    }

    /** Of whom no look is noted, because somebody has left meanwhile, nothing is opened. */
    private @Nullable OpenContact contact(Actor.Staff staff, Item item, Instant now) {
        return reports.reachedAbout(item.county(), item.id())
                .filter(report -> report.own().equals(item.id())
                        || looks.until(staff, report.own(), now).isPresent())
                .map(Reports.Report::details)
                .flatMap(details -> contacts.open(item.county(), new ContactId(details)))
                .orElse(null);
    }

    /** Who has looked at the matter under this code; the newest first. */
    public List<Looks.Seen> seen(CountyCode county, String publicCode, Locale locale) {
        Reports.Report report = cases.report(county, publicCode);
        List<Look> own = looks.of(county, report.own());
        return Stream.concat(
                        own.stream().map(look -> seen(county, look, left(report, look), locale)),
                        together(county, report)
                                .filter(look -> !own.contains(look))
                                .map(look -> seen(county, look, true, locale)))
                .sorted(Comparator.comparing(Looks.Seen::at).reversed())
                .toList();
    }

    /** Since the merge; a call that another reporter made about it is none of theirs. */
    private Stream<Look> together(CountyCode county, Reports.Report report) {
        Instant merged = items.get(county, report.own()).closedAt();
        if (merged == null || report.own().equals(report.caseId())) {
            return Stream.of();
        }
        return looks.of(county, report.caseId()).stream()
                .filter(look -> look.what() == Look.What.ORIGINAL && !look.at().isBefore(merged));
    }

    private static boolean left(Reports.Report report, Look look) {
        Instant left = report.withdrawnAt();
        return left != null && !look.at().isBefore(left);
    }

    /** @param others whether the contact data that was opened is another reporter's */
    private Looks.Seen seen(CountyCode county, Look look, boolean others, Locale locale) {
        return looks.told(county, look, others ? "TOGETHER" : look.what().name(), locale);
    }
}
