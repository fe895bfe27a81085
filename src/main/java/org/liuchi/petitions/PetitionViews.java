package org.liuchi.petitions;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Areas;
import org.liuchi.people.ContactBook;
import org.liuchi.people.ContactId;
import org.liuchi.people.MaskedContact;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.ItemLists;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.view.ItemScope;
import org.liuchi.workflow.view.SpokenActions;
import org.liuchi.workflow.view.Timeline;
import org.springframework.stereotype.Component;

/** A petition as each side may see it. */
@Component
public class PetitionViews {
    private final Items items;
    private final Flows flows;
    private final ItemLists lists;
    private final ItemScope scope;
    private final Timeline timeline;
    private final SpokenActions spoken;
    private final Petitions petitions;
    private final PetitionStore matters;
    private final PetitionBodies bodies;
    private final PetitionNotices notices;
    private final NoticePage page;
    private final Areas areas;
    private final ContactBook contacts;

    PetitionViews(
            Items items,
            Flows flows,
            ItemLists lists,
            ItemScope scope,
            Timeline timeline,
            SpokenActions spoken,
            Petitions petitions,
            PetitionStore matters,
            PetitionBodies bodies,
            PetitionNotices notices,
            NoticePage page,
            Areas areas,
            ContactBook contacts) {
        this.items = items;
        this.flows = flows;
        this.lists = lists;
        this.scope = scope;
        this.timeline = timeline;
        this.spoken = spoken;
        this.petitions = petitions;
        this.matters = matters;
        this.bodies = bodies;
        this.notices = notices;
        this.page = page;
        this.areas = areas;
        this.contacts = contacts;
    }

    public PetitionView.Received received(Petitions.Received received, Locale locale) {
        Item item = received.outcome().item();
        return new PetitionView.Received(
                received.id(), received.publicCode(), received.number(), item.state(), state(item, locale));
    }

    public PetitionView.ByCode byCode(CountyCode county, String publicCode, Locale locale, Instant now) {
        PetitionStore.Matter matter = petitions.matter(county, publicCode);
        Item item = items.get(county, matter.id());
        // 条例34: an opinion is read once it is served, in its notice; until then it may be taken back and mended
        Timeline.Told told = timeline.forReporter(item, entry -> entry.meaning() != Meaning.ANSWER, locale);
        return new PetitionView.ByCode(
                matter.code().shown(),
                item.reference(),
                lists.category(item.kind(), county, item.category(), locale),
                item.state(),
                state(item, locale),
                item.phase().name(),
                item.version(),
                areas.spokenName(county, item.area()),
                bodies.nameOfHandler(item),
                item.openedAt(),
                item.dueAt(),
                item.closedAt(),
                told.text(1, "description"),
                matter.satisfaction(),
                papers(item, "/api/public/petitions/" + matter.code().shown(), locale),
                told.lines(),
                items.offers(item, new Actor.Reporter(county, item.id()), now).stream()
                        .map(offer -> spoken.action(offer, locale))
                        .toList());
    }

    PetitionView.ForStaff forStaff(Actor.Staff staff, UUID id, Locale locale) {
        Item item = visible(staff, id);
        PetitionStore.Matter matter = matters.byId(staff.county(), id).orElseThrow();
        return new PetitionView.ForStaff(
                id,
                masked(matter, staff.county()),
                item.facts().get(PetitionFacts.CONCERNED) instanceof String body
                        ? bodies.name(staff.county(), UUID.fromString(body))
                        : null,
                matter.satisfaction(),
                papers(item, "/api/petitions/" + id, locale));
    }

    /** The page of one notice, for the person. */
    public String notice(CountyCode county, String publicCode, int seq, Locale locale) {
        return notice(items.get(county, petitions.idOf(county, publicCode)), seq, locale);
    }

    String notice(Actor.Staff staff, UUID id, int seq, Locale locale) {
        return notice(visible(staff, id), seq, locale);
    }

    private String notice(Item item, int seq, Locale locale) {
        return notices.of(item, locale).stream()
                .filter(one -> one.seq() == seq)
                .findFirst()
                .map(one -> page.html(one, locale))
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }

    private Item visible(Actor.Staff staff, UUID id) {
        Item item = scope.visible(staff, id);
        if (!item.kind().equals(PetitionFlow.KIND)) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
        return item;
    }

    private List<PetitionView.Paper> papers(Item item, String folder, Locale locale) {
        return notices.of(item, locale).stream()
                .map(one -> new PetitionView.Paper(
                        one.seq(),
                        page.title(one, locale),
                        one.at(),
                        one.by(),
                        page.remedy(one, locale),
                        folder + "/notices/" + one.seq()))
                .toList();
    }

    private String state(Item item, Locale locale) {
        return flows.of(item).state(item.state()).label().in(locale);
    }

    private @Nullable MaskedContact masked(PetitionStore.Matter matter, CountyCode county) {
        return Optional.ofNullable(matter.contact())
                .map(ContactId::new)
                .map(id -> contacts.masked(county, List.of(id)).get(id))
                .orElse(null);
    }
}
