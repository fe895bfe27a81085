package org.liuchi.supervision.lights;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organization;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.liuchi.supervision.Viewers;
import org.liuchi.supervision.lights.GoneLights.Gone;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Light;
import org.liuchi.workflow.Light.Colour;
import org.liuchi.workflow.Lights;
import org.liuchi.workflow.Lights.Lit;
import org.liuchi.workflow.view.ItemScope;
import org.springframework.stereotype.Component;

/** The lights of organisations: those of the work that they own now, computed; and those that have gone out, with why. */
@Component
class UnitLights {
    /** How far back what has gone out is shown. */
    private static final Duration SHOWN = Duration.ofDays(90);

    private final Lights lights;
    private final LightPeriods periods;
    private final Replies replies;
    private final Items items;
    private final Viewers viewers;
    private final ItemScope scope;
    private final GoneLights goneLights;

    UnitLights(
            Lights lights,
            LightPeriods periods,
            Replies replies,
            Items items,
            Viewers viewers,
            ItemScope scope,
            GoneLights goneLights) {
        this.lights = lights;
        this.periods = periods;
        this.replies = replies;
        this.items = items;
        this.viewers = viewers;
        this.scope = scope;
        this.goneLights = goneLights;
    }

    /** What the account may see, by name; the sums are the whole county's. */
    @Schema(name = "UnitLights")
    record All(int yellow, int red, List<Unit> units) {}

    /** @param since when the oldest of its red ones ran out of time; absent without one */
    @Schema(name = "UnitLight")
    record Unit(
            UUID organization,
            String name,
            Organization.Kind kind,
            int yellow,
            int red,
            @Nullable Instant since) {}

    /** @param mayReply whether the reader speaks for the organisation */
    @Schema(name = "UnitLightDetails")
    record Opened(UUID organization, String name, boolean mayReply, List<Ground> now, List<Gone> gone) {}

    /** An item that lights the organisation, why, and what it says to it. */
    @Schema(name = "LightGround")
    record Ground(UUID item, String kind, String number, String title, Light light, List<Replies.Reply> replies) {}

    All all(Actor.Staff staff, Locale locale, Instant now) {
        List<Lit> lit = lights.lit(staff.county(), locale, now);
        Map<UUID, List<Lit>> byUnit = lit.stream().collect(Collectors.groupingBy(UnitLights::unit));
        boolean all = viewers.seesAll(staff);
        Set<UUID> own = viewers.own(staff);
        List<Unit> units = viewers.ofClass(staff.county(), null).stream()
                .filter(body -> all || own.contains(body.id().value()))
                .filter(body -> byUnit.containsKey(body.id().value())
                        || own.contains(body.id().value()))
                .map(body -> unit(body, byUnit.getOrDefault(body.id().value(), List.of())))
                .toList();
        return new All(count(lit, Colour.YELLOW), count(lit, Colour.RED), units);
    }

    private static Unit unit(Organization body, List<Lit> lit) {
        return new Unit(
                body.id().value(),
                body.name(),
                body.kind(),
                count(lit, Colour.YELLOW),
                count(lit, Colour.RED),
                lit.stream()
                        .map(Lit::light)
                        .filter(light -> light.colour() == Colour.RED)
                        .map(Light::dueAt)
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    private static UUID unit(Lit lit) {
        return Objects.requireNonNull(lit.item().owner()).organization().value();
    }

    private static int count(List<Lit> lit, Colour colour) {
        return (int) lit.stream().filter(one -> one.light().colour() == colour).count();
    }

    /** Lists only what the account may read; whom a matter complains about sees no more than the count. */
    Opened open(Actor.Staff staff, UUID organization, Locale locale, Instant now) {
        viewers.require(staff, organization);
        CountyCode county = staff.county();
        Instant since = now.minus(SHOWN);
        Map<UUID, List<Replies.Reply>> said =
                replies.of(county, organization, since).stream().collect(Collectors.groupingBy(Replies.Reply::item));
        List<Lit> lit = lights.lit(county, new OrganizationId(organization), locale, now);
        Set<UUID> readable = scope.readable(staff, lit.stream().map(Lit::item).toList()).stream()
                .map(Item::id)
                .collect(Collectors.toSet());
        List<Ground> grounds = lit.stream()
                .filter(one -> readable.contains(one.item().id()))
                .map(one -> new Ground(
                        one.item().id(),
                        one.item().kind(),
                        one.item().reference(),
                        one.item().title(),
                        one.light(),
                        said.getOrDefault(one.item().id(), List.of())))
                .toList();
        List<Gone> gone = goneLights.of(staff, organization, since, said, locale);
        String name = viewers.ofClass(county, null).stream()
                .filter(body -> body.id().value().equals(organization))
                .map(Organization::name)
                .findFirst()
                .orElse("");
        return new Opened(organization, name, speaksFor(staff, organization), grounds, gone);
    }

    private static boolean speaksFor(Actor.Staff staff, UUID organization) {
        return staff.handlesFor().stream().anyMatch(body -> body.value().equals(organization));
    }

    /** @throws Problem FORBIDDEN for who speaks for another organisation */
    void requireVoice(Actor.Staff staff, UUID organization) {
        if (!speaksFor(staff, organization)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
    }

    /** @throws Problem REFUSED when nothing of the item lights the organisation or has lit it */
    void requireLit(CountyCode county, UUID organization, UUID item, Instant now) {
        if (!periods.was(county, organization, item, now.minus(SHOWN)) && !lights(county, organization, item, now)) {
            throw Problem.refused("not-lit", Map.of());
        }
    }

    private boolean lights(CountyCode county, UUID organization, UUID id, Instant now) {
        return items.all(county, Set.of(id)).stream()
                .filter(item -> item.owner() != null
                        && item.owner().organization().value().equals(organization))
                .map(item -> lights.of(item, Locale.CHINA, now))
                .anyMatch(light -> light != null && light.colour() != Colour.GREEN);
    }
}
