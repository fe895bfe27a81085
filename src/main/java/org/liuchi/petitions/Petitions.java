package org.liuchi.petitions;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.people.ContactBook;
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
import org.springframework.stereotype.Component;

/** The door of the module: a petition is put forward, and steps are taken with it by the code. */
@Component
public class Petitions {
    private static final int LONGEST = 20_000;

    private final Items items;
    private final PetitionStore matters;
    private final PetitionNumbers numbers;
    private final Areas areas;
    private final ContactBook contacts;

    Petitions(Items items, PetitionStore matters, PetitionNumbers numbers, Areas areas, ContactBook contacts) {
        this.items = items;
        this.matters = matters;
        this.numbers = numbers;
        this.areas = areas;
        this.contacts = contacts;
    }

    /** @param publicCode in groups of four */
    public record Received(UUID id, String number, String publicCode, Outcome outcome) {}

    /**
     * Registers a petition; the same request again gives the same one.
     *
     * @param channel WEB, LETTER, VISIT or PHONE
     * @param takenBy member of the petition office who registered it, if so
     * @throws Problem INVALID naming each wrong field
     */
    public Received receive(
            CountyCode county,
            NewPetition raised,
            String channel,
            Actor.@Nullable Staff takenBy,
            Receipt receipt,
            Instant now) {
        Optional<Outcome> before = items.repeated(county, receipt);
        if (before.isPresent()) {
            return received(county, before.get());
        }
        String description = PlainText.required("description", raised.description(), LONGEST);
        PetitionKind kind = raised.kind() == null ? PetitionKind.APPEAL : raised.kind();
        Area area =
                areas.require(county, raised.areaCode() == null ? county + "000000" : raised.areaCode(), "areaCode");
        UUID id = Ids.next(now);
        Start start = new Start(
                county,
                id,
                PetitionFlow.KIND,
                numbers.next(county, now),
                "report",
                kind.name(),
                "%s（%s）".formatted(kind.label().zh(), areas.spokenName(county, area.code())),
                area.code(),
                0,
                null,
                false,
                takenBy == null ? new Actor.Reporter(county, id) : takenBy,
                input(description, channel, raised),
                receipt,
                now);
        return received(
                county,
                items.start(
                        start,
                        _ -> matters.add(county, id, PublicCode.random(), contact(county, raised.contact(), now))));
    }

    private static Map<String, Object> input(String description, String channel, NewPetition raised) {
        Map<String, Object> input = new HashMap<>(Map.of("description", description, "channel", channel));
        if (raised.representatives() != null) {
            input.put("representatives", raised.representatives());
        }
        if (raised.concerned() != null) {
            input.put(PetitionFacts.CONCERNED, raised.concerned().toString());
        }
        return input;
    }

    private Received received(CountyCode county, Outcome outcome) {
        UUID id = outcome.item().id();
        PublicCode code = matters.byId(county, id).orElseThrow().code();
        return new Received(id, outcome.item().reference(), code.shown(), outcome);
    }

    /** Takes a step as the person who knows the code. */
    public Outcome act(
            CountyCode county,
            String publicCode,
            String action,
            @Nullable Integer version,
            Map<String, ?> input,
            Receipt receipt,
            Instant now) {
        UUID id = matter(county, publicCode).id();
        return items.act(new Act(county, id, action, version, new Actor.Reporter(county, id), input, receipt, now));
    }

    /** @throws Problem NOT_FOUND for a wrong code as for one of another county */
    PetitionStore.Matter matter(CountyCode county, String publicCode) {
        return PublicCode.parse(publicCode)
                .flatMap(code -> matters.byCode(county, code))
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }

    /** The petition under this code; NOT_FOUND for a wrong one. */
    public UUID idOf(CountyCode county, String publicCode) {
        return matter(county, publicCode).id();
    }

    private @Nullable UUID contact(CountyCode county, NewPetition.@Nullable Contact contact, Instant now) {
        return contact == null || contact.isEmpty()
                ? null
                : contacts.storeUnfindable(county, contact.name(), contact.phone(), now)
                        .value();
    }
}
