package org.liuchi.petitions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
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
import org.liuchi.workflow.view.ItemScope;
import org.liuchi.workflow.view.ItemView;
import org.liuchi.workflow.view.Timeline;
import org.springframework.stereotype.Component;

/**
 * Behind the mask of a petition, for the petition office that has to reach the person: for a purpose, for minutes, and
 * never without the person being able to see it (R6).
 */
@Component
public class PetitionLooks {
    private final ItemScope scope;
    private final Petitions petitions;
    private final PetitionStore matters;
    private final Timeline timeline;
    private final ContactBook contacts;
    private final Looks looks;
    private final PetitionLookSeats seats;
    private final Receipts receipts;
    private final Audit audit;
    private final Words words;

    PetitionLooks(
            ItemScope scope,
            Petitions petitions,
            PetitionStore matters,
            Timeline timeline,
            ContactBook contacts,
            Looks looks,
            PetitionLookSeats seats,
            Receipts receipts,
            Audit audit,
            Words words) {
        this.scope = scope;
        this.petitions = petitions;
        this.matters = matters;
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
    @Schema(name = "PetitionLookOffer")
    record Offer(boolean may, @Nullable Instant until, List<ItemView.Choice> purposes) {}

    @Schema(name = "PetitionLookWindow")
    record Window(Instant until) {}

    /**
     * The petition as it was written, and how to reach who wrote it.
     *
     * @param secondsLeft until it has to go from the screen, whatever time the screen believes it is
     */
    @Schema(name = "UnmaskedPetition")
    record Unmasked(
            Instant until,
            long secondsLeft,
            @Nullable OpenContact contact,
            @Nullable String description,
            List<Timeline.Line> timeline) {}

    Offer offer(Actor.Staff staff, UUID id, Locale locale, Instant now) {
        boolean may = seats.of(staff, visible(staff, id)).isPresent();
        Instant until = may ? looks.until(staff, id, now).orElse(null) : null;
        return new Offer(may, until, may ? purposes(locale) : List.of());
    }

    private List<ItemView.Choice> purposes(Locale locale) {
        return Stream.of(Look.Purpose.values())
                .filter(PetitionLooks::fits)
                .map(purpose -> new ItemView.Choice(purpose.name(), words.of(locale, "purpose." + purpose, Map.of())))
                .toList();
    }

    /** The office asks and tells; it handles nothing on the spot and calls nobody back. */
    static boolean fits(Look.Purpose purpose) {
        return purpose == Look.Purpose.CONTACT || purpose == Look.Purpose.TELL;
    }

    /** @param reason in words, checked; the same request again opens nothing anew */
    Window look(Actor.Staff staff, UUID id, Look.Purpose purpose, String reason, Receipt receipt, Instant now) {
        Post seat = require(staff, visible(staff, id), now);
        return receipts.once(
                staff.county(),
                receipt,
                now,
                Window.class,
                () -> new Window(looks.original(staff, seat, id, purpose, reason, now)));
    }

    Unmasked unmasked(Actor.Staff staff, UUID id, Locale locale, Instant now) {
        Item item = visible(staff, id);
        require(staff, item, now);
        Instant until = looks.until(staff, id, now)
                .orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN, Map.of("reason", "look-ended")));
        Timeline.Told told = timeline.unmasked(item, locale);
        return new Unmasked(
                until,
                Duration.between(now, until).toSeconds(),
                contact(item),
                told.text(1, "description"),
                told.lines());
    }

    /** Who has looked at the petition under this code; the newest first. */
    public List<Looks.Seen> seen(CountyCode county, String publicCode, Locale locale) {
        return looks.of(county, petitions.idOf(county, publicCode)).stream()
                .map(look -> looks.told(county, look, look.what().name(), locale))
                .toList();
    }

    private Item visible(Actor.Staff staff, UUID id) {
        Item item = scope.visible(staff, id);
        if (!item.kind().equals(PetitionFlow.KIND)) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
        return item;
    }

    private Post require(Actor.Staff staff, Item item, Instant now) {
        Optional<Post> seat = seats.of(staff, item);
        if (seat.isEmpty()) {
            audit.record(staff.county(), staff.account(), "look", "refused", now);
        }
        return seat.orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN, Map.of("reason", "look-not-yours")));
    }

    private @Nullable OpenContact contact(Item item) {
        return matters.byId(item.county(), item.id())
                .flatMap(matter -> Optional.ofNullable(matter.contact()))
                .flatMap(contact -> contacts.open(item.county(), new ContactId(contact)))
                .orElse(null);
    }
}
