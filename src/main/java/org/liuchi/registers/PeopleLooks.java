package org.liuchi.registers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.people.Look;
import org.liuchi.people.Looks;
import org.liuchi.platform.Audit;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.view.ItemScope;
import org.springframework.stereotype.Component;

/** Behind the mask of persons that a record names: for a purpose, for minutes, and every look is kept (R6). */
@Component
class PeopleLooks {
    private static final int LONGEST = 200;

    private final EntryStore entries;
    private final People people;
    private final ItemScope scope;
    private final Looks looks;
    private final Organizations organizations;
    private final Receipts receipts;
    private final Audit audit;

    PeopleLooks(
            EntryStore entries,
            People people,
            ItemScope scope,
            Looks looks,
            Organizations organizations,
            Receipts receipts,
            Audit audit) {
        this.entries = entries;
        this.people = people;
        this.scope = scope;
        this.looks = looks;
        this.organizations = organizations;
        this.receipts = receipts;
        this.audit = audit;
    }

    @Schema(name = "RecordLookWindow")
    record Window(Instant until) {}

    /**
     * @param may whether the account may look
     * @param secondsLeft of the window; 0 while there is none
     * @param people by field, while the window is open
     * @param seen who has looked, the newest first
     */
    @Schema(name = "RecordPeople")
    record Seen(boolean may, long secondsLeft, Map<String, Person> people, List<Looks.Seen> seen) {}

    @Schema(name = "RecordPerson")
    record Person(String name, @Nullable String phone) {}

    Window look(Actor.Staff staff, UUID id, Look.Purpose purpose, String reason, Receipt receipt, Instant now) {
        Post post = seat(staff, id).orElseThrow(() -> {
            audit.record(staff.county(), staff.account(), "look", "refused", now);
            return Problem.of(Problem.Kind.FORBIDDEN);
        });
        if (purpose != Look.Purpose.CONTACT && purpose != Look.Purpose.VISIT && purpose != Look.Purpose.TELL) {
            throw Problem.invalid("purpose", "purpose");
        }
        String why = PlainText.required("reason", reason, LONGEST);
        return receipts.once(
                staff.county(),
                receipt,
                now,
                Window.class,
                () -> new Window(looks.original(staff, post, id, purpose, why, now)));
    }

    Seen seen(Actor.Staff staff, UUID id, Locale locale, Instant now) {
        boolean may = seat(staff, id).isPresent();
        Optional<Instant> until = may ? looks.until(staff, id, now) : Optional.empty();
        Map<String, Person> open = new HashMap<>();
        if (until.isPresent()) {
            people.open(staff.county(), id, Records.day(now))
                    .forEach((field, person) -> open.put(
                            field,
                            new Person(
                                    String.valueOf(person.get("name")),
                                    person.get("phone") == null
                                            ? null
                                            : person.get("phone").toString())));
        }
        return new Seen(
                may,
                until.map(end -> Duration.between(now, end).toSeconds()).orElse(0L),
                open,
                looks.of(staff.county(), id).stream()
                        .map(look ->
                                looks.told(staff.county(), look, look.what().name(), locale))
                        .toList());
    }

    /** The holder's and the keeper's people, in the name of their post there. */
    private Optional<Post> seat(Actor.Staff staff, UUID id) {
        scope.visible(staff, id);
        Entry entry = entries.find(staff.county(), id).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
        return Stream.of(entry.holder(), entry.keeper())
                .map(OrganizationId::new)
                .filter(staff.handlesFor()::contains)
                .flatMap(body -> organizations.posts(staff.county(), body).stream())
                .filter(post -> staff.posts().contains(post.id()))
                .findFirst();
    }
}
