package org.liuchi.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
import org.liuchi.workflow.Commands.Outcome;
import org.liuchi.workflow.Commands.Start;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.flow.Urgency;
import org.springframework.stereotype.Component;

/** Makes a case of what somebody says: first what it is and where, then, once that is right, the case itself. */
@Component
class Raising {
    private final Items items;
    private final Reports reports;
    private final Categories categories;
    private final Places places;
    private final Numbers numbers;
    private final ContactBook contacts;

    Raising(Items items, Reports reports, Categories categories, Places places, Numbers numbers, ContactBook contacts) {
        this.items = items;
        this.reports = reports;
        this.categories = categories;
        this.places = places;
        this.numbers = numbers;
        this.contacts = contacts;
    }

    /** A matter that can be raised; its number is taken already. */
    record Matter(
            String number,
            String category,
            String title,
            Places.Found place,
            String description,
            Dangers.Found danger) {}

    /**
     * The call, visit or form that it came with.
     *
     * @param id of the contact
     * @param at when it was said: clocks run from then
     */
    record From(
            UUID id,
            Channel channel,
            Actor.@Nullable Staff takenBy,
            NewCase.@Nullable Contact reporter,
            @Nullable AnswerWay answerWay,
            Instant at,
            Instant enteredAt) {}

    /**
     * Not to be called inside a transaction: a number is taken on its own.
     *
     * @param urgency as whoever wrote it down sees it; danger found by words is never taken back by it
     * @throws Problem INVALID naming each wrong field
     */
    Matter matter(CountyCode county, NewCase raised, @Nullable Urgency urgency, Instant at) {
        String description = PlainText.required("description", raised.description(), CaseInputs.LONGEST);
        Places.Found place = places.find(county, raised.place());
        String category = category(county, raised.category(), description);
        Dangers.Found danger = danger(county, raised).orSaid(urgency);
        return new Matter(
                numbers.next(county, at), category, title(county, category, place), place, description, danger);
    }

    /** @param solved what was done about it on the spot; null: it has yet to be handled */
    Outcome start(CountyCode county, Matter matter, From from, @Nullable String solved, Receipt receipt) {
        UUID id = Ids.next(from.at());
        UUID report = Ids.next(from.at());
        Actor actor = from.takenBy() == null ? new Actor.Reporter(county, report) : from.takenBy();
        Start start = new Start(
                county,
                id,
                CaseFlow.KIND,
                matter.number(),
                solved == null ? "report" : "settle",
                matter.category(),
                matter.title(),
                matter.place().area(),
                matter.danger().urgency().level(),
                null,
                false,
                actor,
                said(matter, from, solved),
                receipt,
                from.at());
        return items.start(
                start,
                _ -> reports.add(
                        county,
                        new Reports.Raised(
                                id,
                                from.id(),
                                report,
                                PublicCode.random(),
                                details(county, from.reporter(), from.enteredAt()),
                                from.answerWay(),
                                from.channel(),
                                from.takenBy() == null
                                        ? null
                                        : from.takenBy().account().value(),
                                matter.place(),
                                Bigrams.of(TextMask.blanked(matter.description())),
                                from.at(),
                                from.enteredAt())));
    }

    private static Map<String, Object> said(Matter matter, From from, @Nullable String solved) {
        Map<String, Object> said = new HashMap<>();
        said.put("description", matter.description());
        said.put("address", matter.place().address());
        said.put(Channel.FACT, from.channel().name());
        if (solved != null) {
            said.put("result", solved);
        }
        return said;
    }

    Dangers.Found danger(CountyCode county, NewCase raised) {
        String description = Objects.requireNonNull(raised.description());
        return Dangers.shipped().in(category(county, raised.category(), description), description);
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
