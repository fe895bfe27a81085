package org.liuchi.cases.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liuchi.areas.Areas;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.cases.Categories;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.platform.Recall;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Label;
import org.liuchi.workflow.Guard.Refusal;
import org.springframework.stereotype.Component;

/** The door to the lists: whose a matter is, and whether it may be handed to a body. Answered from memory. */
@Component
public class DutyLists {
    private final ListStore store;
    private final ListedBodies bodies;
    private final Categories categories;
    private final Cache<CountyCode, Books> counties =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(10)).build();

    DutyLists(ListStore store, Organizations organizations, Areas areas, Categories categories) {
        this.store = store;
        this.bodies = new ListedBodies(organizations, areas);
        this.categories = categories;
    }

    /** What is in force. */
    Books books(CountyCode county) {
        return counties.get(
                county,
                one -> new Books(Arrays.stream(Book.values())
                        .collect(Collectors.toMap(Function.identity(), book -> store.inForce(one, book)))));
    }

    void changed(CountyCode county) {
        Recall.now(() -> counties.invalidate(county));
    }

    /**
     * Why a matter may not be handed to a body: by 国办函〔2025〕66号 what is a department's is nobody's in a town or a
     * village. A county that has published no list yet is refused nothing.
     */
    public Optional<Refusal> hindrance(CountyCode county, Handing handing, Instant now) {
        Responsible responsible = responsible(county, handing.category(), handing.area(), now);
        Label category = categories
                .find(county, handing.category())
                .map(Categories.Category::name)
                .orElse(new Label(handing.category(), handing.category()));
        return new Lawfulness(books(county), bodies, county, day(now)).hindrance(handing, responsible, category);
    }

    /** Who is responsible for a category at a place, and by which list. */
    public Responsible responsible(CountyCode county, String category, String area, Instant now) {
        Books books = books(county);
        LocalDate day = day(now);
        Optional<ListedItem> item = books.catalogued(category, area, day)
                .or(() ->
                        books
                                .on(
                                        List.of(DutyList.ENFORCEMENT, DutyList.RECALLED, DutyList.ASSIST),
                                        category,
                                        area,
                                        day)
                                .stream()
                                .filter(one -> one.holdsOn(day))
                                .findFirst())
                .or(() -> books.on(List.of(DutyList.BASIC), category, area, day).stream()
                        .filter(one -> one.holdsOn(day))
                        .findFirst());
        return item.map(one ->
                        new Responsible(bodies.lead(county, one, area).orElse(null), bodies.others(county, one), one))
                .orElseGet(() -> new Responsible(
                        categories
                                .usual(county, category)
                                .flatMap(id -> bodies.called(county, id))
                                .orElse(null),
                        List.of(),
                        null));
    }

    /** What the lists of the towns, of enforcement and of the villages say of a category at a place. */
    List<ListedItem> speaking(CountyCode county, String category, String area, Instant now) {
        LocalDate day = day(now);
        Books books = books(county);
        return Arrays.stream(DutyList.values())
                .filter(list -> list != DutyList.CATALOGUED)
                .flatMap(list -> books.on(List.of(list), category, area, day).stream())
                .toList();
    }

    Optional<Organization> lead(CountyCode county, ListedItem item, String area) {
        return bodies.lead(county, item, area);
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, WorkCalendar.ZONE);
    }
}
