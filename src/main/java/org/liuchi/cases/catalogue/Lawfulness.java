package org.liuchi.cases.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organization.Kind;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.workflow.Guard.Refusal;

/** The rule itself: may this matter be handed to this body? */
record Lawfulness(Books books, ListedBodies bodies, CountyCode county, LocalDate day) {
    /** Facts of a refusal, beside those that its words need; they are what a push-down is recorded with. */
    static final String LIST = "dutyList";

    static final String ITEM_CODE = "itemCode";
    static final String RESPONSIBLE = "responsible";
    static final String TO = "to";

    /**
     * @param responsible whose the matter is, for the words of the refusal
     * @param category its name, for what stands on no list
     */
    Optional<Refusal> hindrance(Handing handing, Responsible responsible, Label category) {
        List<ListedItem> held = on(handing, DutyList.ENFORCEMENT).stream()
                .filter(item -> item.holdsOn(day) && bodies.isHeld(county, item, handing.area()))
                .toList();
        if (!held.isEmpty()) {
            // ZL-06: led by whoever holds the item and by nobody else; others may join in
            return handing.part() == Part.CO_HANDLER || holds(handing, held)
                    ? Optional.empty()
                    : Optional.of(notHolding(handing, held));
        }
        return handing.grassroots()
                ? ofADepartment(handing, responsible).or(() -> notAdmitted(handing, responsible, category))
                : Optional.empty();
    }

    private List<ListedItem> on(Handing handing, DutyList... lists) {
        return books.on(List.of(lists), handing.category(), handing.area(), day);
    }

    private boolean holds(Handing handing, List<ListedItem> items) {
        return items.stream()
                .flatMap(item -> bodies.holders(county, item, handing.area()))
                .anyMatch(body -> body.id().equals(handing.to().id()));
    }

    private Refusal notHolding(Handing handing, List<ListedItem> items) {
        List<Organization> holders = items.stream()
                .flatMap(item -> bodies.holders(county, item, handing.area()))
                .distinct()
                .toList();
        return refusal(
                "enforcement-elsewhere",
                handing,
                items.getFirst(),
                holders.stream().map(Organization::name).collect(Collectors.joining("、")),
                holders.stream().findFirst().orElse(null));
    }

    private Optional<Refusal> ofADepartment(Handing handing, Responsible responsible) {
        Optional<ListedItem> duty = on(handing, DutyList.BASIC, DutyList.ASSIST, DutyList.RECALLED).stream()
                .filter(item -> item.holdsOn(day) && fitsTown(item, handing))
                .findFirst();
        if (duty.isPresent()) {
            ListedItem item = duty.get();
            return switch (item.list()) {
                case RECALLED -> Optional.of(refusal("duty-recalled", handing, item));
                case ASSIST ->
                    handing.part() == Part.CO_HANDLER && handing.underADepartment()
                            ? Optional.empty()
                            : Optional.of(refusal("duty-assist", handing, item));
                case BASIC, ENFORCEMENT, ADMITTED, CATALOGUED -> Optional.empty();
            };
        }
        ListedItem catalogued = responsible.item();
        Organization lead = responsible.lead();
        return handing.part() == Part.LEAD
                        && catalogued != null
                        && catalogued.list() == DutyList.CATALOGUED
                        && lead != null
                        && !Handing.isGrassroots(lead)
                ? Optional.of(refusal("duty-of-department", handing, catalogued))
                : Optional.empty();
    }

    private boolean fitsTown(ListedItem item, Handing handing) {
        return item.towns() == null || bodies.kindOfTown(county, handing.to()).equals(Optional.of(item.towns()));
    }

    /** TC-06, TO-04: a village does what was admitted and has not run out; as soon as there is a list. */
    private Optional<Refusal> notAdmitted(Handing handing, Responsible responsible, Label category) {
        Edition admissions = books.edition(Book.ADMISSIONS);
        if (handing.to().kind() != Kind.VILLAGE || !admissions.exists()) {
            return Optional.empty();
        }
        List<ListedItem> items = on(handing, DutyList.ADMITTED);
        if (items.stream().anyMatch(item -> item.holdsOn(day))) {
            return Optional.empty();
        }
        Organization right = Optional.ofNullable(responsible.lead())
                .filter(body -> body.kind() != Kind.VILLAGE)
                .or(() -> bodies.ofPlace(county, Kind.TOWN, handing.area()))
                .orElse(null);
        String name = right == null ? "" : right.name();
        return Optional.of(items.stream()
                .filter(item -> item.isOverOn(day))
                .findFirst()
                .map(item -> refusal("admission-expired", handing, item, name, right))
                .orElseGet(() ->
                        new Refusal("not-admitted", facts(handing, DutyList.ADMITTED, "", category, "", name, right))));
    }

    private Refusal refusal(String reason, Handing handing, ListedItem item) {
        Optional<Organization> lead = bodies.lead(county, item, handing.area());
        return refusal(reason, handing, item, bodies.leadName(county, item, handing.area()), lead.orElse(null));
    }

    private Refusal refusal(
            String reason, Handing handing, ListedItem item, String names, @Nullable Organization right) {
        String until = item.until() == null ? "" : item.until().toString();
        return new Refusal(reason, facts(handing, item.list(), item.code(), item.name(), until, names, right));
    }

    private Map<String, Object> facts(
            Handing handing,
            DutyList list,
            String code,
            Object name,
            String until,
            String names,
            @Nullable Organization right) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                LIST,
                list.name(),
                ITEM_CODE,
                code,
                TO,
                handing.to().id().toString(),
                "item",
                name,
                "edition",
                books.edition(list.book()).number(),
                "until",
                until,
                "receiver",
                handing.to().name(),
                "body",
                names));
        if (right != null) {
            facts.put(RESPONSIBLE, right.id().toString());
        }
        return facts;
    }
}
