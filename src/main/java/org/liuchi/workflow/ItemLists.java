package org.liuchi.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Areas;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** Turns rows of the item table into lines of a list. */
@Component
public class ItemLists {
    private final Flows flows;
    private final Areas areas;
    private final Organizations organizations;
    private final Lights lights;
    private final Map<String, CategoryNames> categories;

    ItemLists(Flows flows, Areas areas, Organizations organizations, Lights lights, List<CategoryNames> categories) {
        this.flows = flows;
        this.lights = lights;
        this.areas = areas;
        this.organizations = organizations;
        this.categories = categories.stream()
                .flatMap(names -> names.kinds().stream().map(kind -> Map.entry(kind, names)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param row of {@code workflow.item}, all columns */
    public Inbox.Entry entry(ResultSet row, Locale locale, Instant now) throws SQLException {
        Item item = ItemRows.item(row);
        Optional<Owner> owner = Optional.ofNullable(item.owner());
        Instant due = item.dueAt();
        return new Inbox.Entry(
                item.id(),
                item.kind(),
                item.reference(),
                item.title(),
                item.category(),
                category(item.kind(), item.county(), item.category(), locale),
                item.area(),
                areas.spokenName(item.county(), item.area()),
                item.state(),
                flows.of(item).state(item.state()).label().in(locale),
                item.phase().name(),
                item.urgency(),
                item.openedAt(),
                due,
                item.promisedAt(),
                dueElsewhere(item),
                due != null && due.isBefore(now),
                lights.of(item, locale, now),
                item.version(),
                owner.flatMap(found -> organizations.byId(item.county(), found.organization()))
                        .map(Organization::name)
                        .orElse(null),
                owner.flatMap(found -> organizations.post(item.county(), found.post()))
                        .map(Post::name)
                        .orElse(null));
    }

    private static @Nullable LocalDate dueElsewhere(Item item) {
        if (!(item.facts().get(Item.DUE_ELSEWHERE) instanceof String day) || day.isEmpty()) {
            return null;
        }
        LocalDate due = LocalDate.parse(day);
        Instant promised = item.promisedAt();
        boolean earlier = promised == null
                || due.isBefore(promised.atZone(WorkCalendar.ZONE).toLocalDate());
        return item.open() && earlier ? due : null;
    }

    /** What a category of this kind of item is called; its code where nobody knows it. */
    public String category(String kind, CountyCode county, String code, Locale locale) {
        return Optional.ofNullable(categories.get(kind))
                .flatMap(names -> names.find().apply(county, code))
                .map(label -> label.in(locale))
                .orElse(code);
    }
}
