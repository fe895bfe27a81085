package org.liuchi.workflow.view;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Areas;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.ItemLists;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Lights;
import org.liuchi.workflow.Owner;
import org.springframework.stereotype.Component;

/** An item of any kind as staff see it. */
@Component
public class ItemViews {
    private final Items items;
    private final Flows flows;
    private final ItemLists lists;
    private final Areas areas;
    private final BodyNames bodies;
    private final Lights lights;
    private final Timeline timeline;
    private final SpokenActions spoken;
    private final ItemScope scope;

    ItemViews(
            Items items,
            Flows flows,
            ItemLists lists,
            Areas areas,
            BodyNames bodies,
            Lights lights,
            Timeline timeline,
            SpokenActions spoken,
            ItemScope scope) {
        this.items = items;
        this.flows = flows;
        this.lists = lists;
        this.areas = areas;
        this.bodies = bodies;
        this.lights = lights;
        this.timeline = timeline;
        this.spoken = spoken;
        this.scope = scope;
    }

    /** For somebody who may read it. */
    public ItemView.ForStaff forStaff(Actor.Staff staff, Item item, Locale locale, Instant now) {
        List<ItemView.Action> actions = actions(item, staff, locale, now);
        return new ItemView.ForStaff(
                item.id(),
                item.kind(),
                flows.of(item).label().in(locale),
                item.reference(),
                item.title(),
                item.category(),
                lists.category(item.kind(), item.county(), item.category(), locale),
                item.area(),
                areas.spokenName(item.county(), item.area()),
                item.state(),
                state(item, locale),
                item.phase().name(),
                item.version(),
                item.urgency(),
                held(item),
                item.openedAt(),
                item.dueAt(),
                item.promisedAt(),
                item.closedAt(),
                item.clocks(),
                lights.of(item, locale, now),
                parent(staff, item, locale),
                children(item, locale),
                timeline.forStaff(item, locale, !actions.isEmpty()).lines(),
                actions);
    }

    private ItemView.@Nullable Linked parent(Actor.Staff staff, Item item, Locale locale) {
        if (item.parent() == null) {
            return null;
        }
        Item parent = items.get(item.county(), item.parent());
        return scope.covers(staff, parent) ? linked(parent, locale) : null;
    }

    /** Who may read an item sees what serves it and how that stands; reading one of them is another question. */
    public List<ItemView.Linked> children(Item item, Locale locale) {
        return items.children(item.county(), item.id()).stream()
                .map(child -> linked(child, locale))
                .toList();
    }

    private ItemView.Linked linked(Item item, Locale locale) {
        return new ItemView.Linked(
                item.id(),
                item.kind(),
                flows.of(item).label().in(locale),
                item.reference(),
                item.title(),
                item.state(),
                state(item, locale),
                item.open(),
                held(item),
                item.dueAt());
    }

    private List<ItemView.Action> actions(Item item, Actor actor, Locale locale, Instant now) {
        return items.offers(item, actor, now).stream()
                .map(offer -> spoken.action(offer, locale))
                .toList();
    }

    private String state(Item item, Locale locale) {
        return flows.of(item).state(item.state()).label().in(locale);
    }

    private ItemView.@Nullable Held held(Item item) {
        Owner owner = item.owner();
        return owner == null
                ? null
                : new ItemView.Held(
                        owner.post().value(),
                        bodies.post(item.county(), owner.post().value()).orElse(null),
                        owner.organization().value(),
                        bodies.organization(item.county(), owner.organization().value())
                                .orElse(null));
    }
}
