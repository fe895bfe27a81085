package org.liuchi.cases.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.cases.Categories;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.platform.Words;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** Lists in the reader's words. */
@Component
class ListViews {
    private final DutyLists lists;
    private final Organizations organizations;
    private final Categories categories;
    private final Areas areas;
    private final Words words;

    ListViews(DutyLists lists, Organizations organizations, Categories categories, Areas areas, Words words) {
        this.lists = lists;
        this.organizations = organizations;
        this.categories = categories;
        this.areas = areas;
        this.words = words;
    }

    /**
     * @param covers names of the categories and catalogue items
     * @param area name, where it holds in a part of the county only
     * @param towns the kind of towns it is for; absent: all
     * @param lead name of the body, or which body of the place
     * @param steps of the handbook
     * @param over its term has run out
     */
    @Schema(name = "ListedDuty")
    record Listed(
            DutyList list,
            String listText,
            String code,
            String name,
            List<String> covers,
            @Nullable String area,
            @Nullable String towns,
            String lead,
            List<String> others,
            String basis,
            List<String> steps,
            String limits,
            String boundary,
            String money,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean over) {}

    /**
     * @param edition 0 before anything was published
     * @param draftedAt says which draft it is, for publishing it; absent before anything was published
     */
    @Schema(name = "DutyBook")
    record OneBook(
            Book book,
            String bookText,
            int edition,
            String note,
            @Nullable Instant draftedAt,
            @Nullable Instant publishedAt,
            List<Listed> items) {}

    @Schema(name = "ResponsibleBody")
    record Body(UUID id, String name) {}

    /**
     * @param lead absent when nothing names anybody
     * @param item by which list; absent when it goes by what the category usually is
     * @param edition of that list, 0 without one
     * @param lists what else the lists say of it
     */
    @Schema(name = "ResponsibleFor")
    record For(
            String category,
            @Nullable Body lead,
            List<Body> others,
            @Nullable Listed item,
            int edition,
            List<Listed> lists) {}

    OneBook book(CountyCode county, Edition edition, Instant now, Locale locale) {
        return new OneBook(
                edition.book(),
                words.of(locale, "duty-book." + edition.book(), Map.of()),
                edition.number(),
                edition.note(),
                edition.exists() ? edition.draftedAt() : null,
                edition.publishedAt(),
                edition.items().stream()
                        .map(item -> listed(county, item, now, locale))
                        .toList());
    }

    For responsible(CountyCode county, String category, String area, Instant now, Locale locale) {
        Responsible found = lists.responsible(county, category, area, now);
        ListedItem item = found.item();
        return new For(
                categories
                        .find(county, category)
                        .map(one -> one.name().in(locale))
                        .orElse(category),
                Optional.ofNullable(found.lead()).map(ListViews::body).orElse(null),
                found.others().stream().map(ListViews::body).toList(),
                item == null ? null : listed(county, item, now, locale),
                item == null
                        ? 0
                        : lists.books(county).edition(item.list().book()).number(),
                lists.speaking(county, category, area, now).stream()
                        .map(one -> listed(county, one, now, locale))
                        .toList());
    }

    Listed listed(CountyCode county, ListedItem item, Instant now, Locale locale) {
        Area.SubKind towns = item.towns();
        return new Listed(
                item.list(),
                words.of(locale, "duty-list." + item.list(), Map.of()),
                item.code(),
                item.name(),
                item.covers().stream()
                        .map(code -> covered(county, code, locale))
                        .toList(),
                item.area().isEmpty() ? null : areaName(county, item.area()),
                towns == null ? null : words.of(locale, "town-kind." + towns, Map.of()),
                lead(county, item.lead(), locale),
                item.others().stream()
                        .flatMap(id -> organizations.byId(county, id).stream())
                        .map(Organization::name)
                        .toList(),
                item.basis(),
                item.steps().isEmpty() ? List.of() : item.steps().lines().toList(),
                item.limits(),
                item.boundary(),
                item.money(),
                item.from(),
                item.until(),
                item.isOverOn(LocalDate.ofInstant(now, WorkCalendar.ZONE)));
    }

    private String covered(CountyCode county, String code, Locale locale) {
        return categories
                .find(county, code)
                .map(category -> category.name().in(locale))
                .or(() -> lists.books(county).edition(Book.CATALOGUE).items().stream()
                        .filter(item -> item.code().equals(code))
                        .map(ListedItem::name)
                        .findFirst())
                .orElse(code);
    }

    String lead(CountyCode county, Lead lead, Locale locale) {
        return switch (lead.rule()) {
            case BODY ->
                organizations
                        .byId(county, Objects.requireNonNull(lead.body()))
                        .map(Organization::name)
                        .orElse("");
            case TOWN, VILLAGE -> words.of(locale, "lead-rule." + lead.rule(), Map.of());
        };
    }

    private String areaName(CountyCode county, String prefix) {
        return areas.byCode(county, prefix).map(Area::name).orElse(prefix);
    }

    private static Body body(Organization body) {
        return new Body(body.id().value(), body.name());
    }
}
