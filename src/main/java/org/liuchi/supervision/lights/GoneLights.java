package org.liuchi.supervision.lights;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.supervision.lights.LightPeriods.Period;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.view.ItemScope;
import org.springframework.stereotype.Component;

/** The lights of an organisation that have gone out, as far as the reader may read what they were for. */
@Component
class GoneLights {
    private final LightPeriods periods;
    private final Items items;
    private final Flows flows;
    private final ItemScope scope;

    GoneLights(LightPeriods periods, Items items, Flows flows, ItemScope scope) {
        this.periods = periods;
        this.items = items;
        this.flows = flows;
        this.scope = scope;
    }

    /** @param outBy what put it out, as people say it */
    @Schema(name = "LightGone")
    record Gone(
            UUID item,
            String kind,
            String number,
            String title,
            String clockText,
            Instant litAt,
            Instant outAt,
            @Nullable String outBy,
            List<Replies.Reply> replies) {}

    List<Gone> of(
            Actor.Staff staff, UUID organization, Instant since, Map<UUID, List<Replies.Reply>> said, Locale locale) {
        CountyCode county = staff.county();
        List<Period> over = periods.of(county, organization, since).stream()
                .filter(period -> period.outAt() != null)
                .toList();
        Map<UUID, Item> readable = scope
                .readable(
                        staff, items.all(county, over.stream().map(Period::item).collect(Collectors.toSet())))
                .stream()
                .collect(Collectors.toMap(Item::id, Function.identity()));
        return over.stream()
                .flatMap(period ->
                        Optional.ofNullable(readable.get(period.item()))
                                .map(item -> gone(item, period, said, locale))
                                .stream())
                .toList();
    }

    private Gone gone(Item item, Period period, Map<UUID, List<Replies.Reply>> said, Locale locale) {
        return new Gone(
                item.id(),
                item.kind(),
                item.reference(),
                item.title(),
                clock(item, period.clock(), locale),
                period.litAt(),
                Objects.requireNonNull(period.outAt()),
                flows.of(item).rows().stream()
                        .filter(row -> row.action().equals(period.outBy()))
                        .map(row -> row.label().in(locale))
                        .findFirst()
                        .orElse(null),
                said.getOrDefault(item.id(), List.of()));
    }

    private String clock(Item item, String clock, Locale locale) {
        return flows.of(item).clocks().stream()
                .filter(rule -> rule.name().equals(clock))
                .map(rule -> rule.label().in(locale))
                .findFirst()
                .orElse(clock);
    }
}
