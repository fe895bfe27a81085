package org.liuchi.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.TextMask;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.view.SpokenActions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What hangs together with a case: others merged into it, the one it is merged into, orders in other systems. */
@Component
class Ties {
    /** So many are shown with their text; all are counted. */
    private static final int SHOWN = 50;

    private final JdbcClient sql;
    private final Items items;
    private final Histories histories;
    private final Photos photos;
    private final Orders orders;
    private final SpokenActions spoken;

    Ties(
            JdbcClient sql,
            Items items,
            Histories histories,
            Photos photos,
            Orders orders,
            SpokenActions spoken) {
        this.sql = sql;
        this.items = items;
        this.histories = histories;
        this.photos = photos;
        this.orders = orders;
        this.spoken = spoken;
    }

    private record Merged(UUID id, String number, Instant openedAt) {}

    /** For staff who may read the case: how many reported it, and what they wrote; nobody's name (R3). */
    CaseView.Ties of(Actor.Staff staff, Item item, Locale locale) {
        CountyCode county = item.county();
        int others = Merging.count(item, Merging.OTHERS, 0);
        List<Merged> merged = others == 0 ? List.of() : merged(item);
        List<UUID> ids = merged.stream().map(Merged::id).toList();
        Map<UUID, String> texts = histories.firstTexts(county, ids, "description");
        Map<UUID, List<Photos.Photo>> pictures = photos.of(county, ids);
        String folder = "/api/cases/%s/photos/".formatted(item.id());
        List<CaseView.Other> shown = merged.stream()
                .map(one -> new CaseView.Other(
                        one.id(),
                        one.number(),
                        one.openedAt(),
                        Optional.ofNullable(texts.get(one.id()))
                                .map(TextMask::of)
                                .orElse(null),
                        pictures.getOrDefault(one.id(), List.of()).stream()
                                .map(photo -> CaseView.Photo.at(folder, photo))
                                .toList()))
                .toList();
        List<CaseView.Order> noted =
                orders.together(county, item.id()).stream()
                        .map(order -> new CaseView.Order(
                                order.system().name(),
                                spoken.choice(Orders.SYSTEM, order.system().name(), locale),
                                order.number(),
                                order.dueOn()))
                        .toList();
        return new CaseView.Ties(
                Merging.count(item, Merging.REPORTS, 1),
                others == 0 ? null : earliestPromise(item),
                others,
                shown,
                leading(staff, item),
                noted);
    }

    private CaseView.@Nullable Leading leading(Actor.Staff staff, Item item) {
        if (!item.state().equals("MERGED")) {
            return null;
        }
        Item leading = items.get(item.county(), Merging.leadingOf(item));
        return new CaseView.Leading(
                CaseScope.covers(staff, leading) ? leading.id() : null, leading.reference(), leading.title());
    }

    /** The newest of those whose report follows this case now. */
    private List<Merged> merged(Item item) {
        return sql.sql("""
            select i.id, i.reference, i.opened_at from cases.report r
            join workflow.item i on i.county_code = r.county_code and i.id = r.own_case_id
            where r.county_code = :county and r.case_id = :case and r.own_case_id <> :case
            order by r.reported_at desc, r.id desc limit :most
            """)
                .param("county", item.county().value())
                .param("case", item.id())
                .param("most", SHOWN)
                .query((row, _) -> new Merged(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /** Of all who still follow it, not only of those shown. */
    private @Nullable Instant earliestPromise(Item item) {
        return sql.sql("""
            select min(i.promised_at) from cases.report r
            join workflow.item i on i.county_code = r.county_code and i.id = r.own_case_id
            where r.county_code = :county and r.case_id = :case and r.own_case_id <> :case and r.withdrawn_at is null
            """)
                .param("county", item.county().value())
                .param("case", item.id())
                .query((row, _) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single()
                .orElse(null);
    }
}
