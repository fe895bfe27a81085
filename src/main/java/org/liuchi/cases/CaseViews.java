package org.liuchi.cases;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.people.ContactBook;
import org.liuchi.people.ContactId;
import org.liuchi.people.MaskedContact;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Lights;
import org.liuchi.workflow.Owner;
import org.liuchi.workflow.view.ItemView;
import org.liuchi.workflow.view.SpokenActions;
import org.liuchi.workflow.view.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A case as each side may see it. */
@Component
public class CaseViews {
    private final JdbcClient sql;
    private final Items items;
    private final Flows flows;
    private final Cases cases;
    private final Reports reports;
    private final Categories categories;
    private final Photos photos;
    private final Ties ties;
    private final FollowedCases follow;
    private final Timeline timeline;
    private final Areas areas;
    private final Bodies bodies;
    private final ContactBook contacts;
    private final SpokenActions spoken;
    private final Lights lights;
    private final Emergencies emergencies;

    CaseViews(
            JdbcClient sql,
            Items items,
            Flows flows,
            Cases cases,
            Reports reports,
            Categories categories,
            Photos photos,
            Ties ties,
            FollowedCases follow,
            Timeline timeline,
            Areas areas,
            Bodies bodies,
            ContactBook contacts,
            SpokenActions spoken,
            Lights lights,
            Emergencies emergencies) {
        this.sql = sql;
        this.items = items;
        this.flows = flows;
        this.cases = cases;
        this.reports = reports;
        this.categories = categories;
        this.photos = photos;
        this.ties = ties;
        this.follow = follow;
        this.timeline = timeline;
        this.areas = areas;
        this.bodies = bodies;
        this.contacts = contacts;
        this.spoken = spoken;
        this.lights = lights;
        this.emergencies = emergencies;
    }

    public CaseView.Accepted accepted(Cases.Reported reported, Locale locale) {
        Item item = reported.outcome().item();
        return new CaseView.Accepted(
                reported.publicCode(),
                item.reference(),
                item.state(),
                state(item, locale),
                item.promisedAt(),
                emergencies.of(reported.danger(), locale));
    }

    public CaseView.ForReporter forReporter(CountyCode county, String publicCode, Locale locale, Instant now) {
        Reports.Report report = cases.report(county, publicCode);
        Item item = items.get(county, report.caseId());
        CaseView.Followed followed = follow.of(item, report, locale);
        Item own = followed.own();
        String state = report.withdrawn() ? "WITHDRAWN" : item.state();
        String solved = report.solved();
        Integer satisfaction = report.satisfaction();
        return new CaseView.ForReporter(
                report.code().shown(),
                own.reference(),
                state,
                flows.of(item).state(state).label().in(locale),
                item.phase().name(),
                item.version(),
                item.category(),
                category(item, locale),
                place(own),
                handler(item),
                own.openedAt(),
                earlier(own.promisedAt(), item.promisedAt()),
                item.closedAt(),
                followed.description(),
                result(item, followed.told()),
                solved == null || satisfaction == null ? null : new CaseView.Rating(solved, satisfaction),
                followed.merged(),
                followed.lines(),
                report.withdrawn() ? List.of() : actions(item, new Actor.Reporter(county, report.id()), locale, now),
                follow.photos(item, report));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    public CaseView.ForStaff forStaff(Actor.Staff staff, UUID id, Locale locale, Instant now) {
        Item item = visible(staff, id);
        List<ItemView.Action> actions = actions(item, staff, locale, now);
        boolean mayAct = !actions.isEmpty();
        Timeline.Told told = timeline.forStaff(item, locale, mayAct);
        Matter matter = matter(item);
        Optional<Reports.Report> reached = reports.reachedAbout(item.county(), item.id());
        return new CaseView.ForStaff(
                item.id(),
                item.reference(),
                item.title(),
                item.category(),
                category(item, locale),
                item.area(),
                areaPath(item),
                place(item),
                mayAct ? told.text(1, "address") : null,
                matter.channel(),
                rounded(matter.longitude()),
                rounded(matter.latitude()),
                extent(item),
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
                told.text(1, "description"),
                reporter(item, reached),
                reached.map(Reports.Report::answerWay).orElse(null),
                ties.of(staff, item, locale),
                result(item, told),
                told.lines(),
                actions,
                photos(item.county(), item.id(), "/api/cases/" + item.id() + "/photos/"));
    }

    public CaseView.After after(Actor.Staff staff, Item item, Locale locale, Instant now) {
        return new CaseView.After(
                item.id(),
                item.reference(),
                item.state(),
                state(item, locale),
                item.phase().name(),
                item.version(),
                item.dueAt(),
                held(item),
                actions(item, staff, locale, now));
    }

    /** @throws Problem NOT_FOUND when it is no case of the county or outside what the account may see */
    public Item visible(Actor.Staff staff, UUID id) {
        Item item = items.get(staff.county(), id);
        if (!item.kind().equals(CaseFlow.KIND) || !CaseScope.covers(staff, item)) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
        return item;
    }

    private String state(Item item, Locale locale) {
        return flows.of(item).state(item.state()).label().in(locale);
    }

    private String category(Item item, Locale locale) {
        return categories
                .find(item.county(), item.category())
                .map(found -> found.name().in(locale))
                .orElse(item.category());
    }

    /** Nobody's door: the page draws a case no finer than this. */
    private static @Nullable Double rounded(@Nullable Double degrees) {
        return degrees == null ? null : Math.round(degrees * 1_000) / 1_000.0;
    }

    private @Nullable List<Double> extent(Item item) {
        return areas.drawing(item.county())
                .of(item.area())
                .map(outline -> outline.polygon().getEnvelopeInternal())
                .map(box -> List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()))
                .orElse(null);
    }

    private List<String> areaPath(Item item) {
        return areas.path(item.county(), item.area()).reversed().stream()
                .map(Area::name)
                .toList();
    }

    private String place(Item item) {
        List<String> names = areaPath(item);
        return String.join("", names.size() > 1 ? names.subList(1, names.size()) : names);
    }

    @Nullable
    String handler(Item item) {
        Owner owner = item.owner();
        if (owner != null) {
            return bodies.name(item.county(), owner.organization());
        }
        return item.facts().get(CaseFacts.HANDLER) instanceof String id
                ? bodies.name(item.county(), new OrganizationId(UUID.fromString(id)))
                : null;
    }

    private ItemView.@Nullable Held held(Item item) {
        Owner owner = item.owner();
        return owner == null
                ? null
                : new ItemView.Held(
                        owner.post().value(),
                        bodies.postName(item.county(), owner.post()),
                        owner.organization().value(),
                        bodies.name(item.county(), owner.organization()));
    }

    static @Nullable String result(Item item, Timeline.Told told) {
        return item.facts().get(CaseFacts.ANSWER) instanceof Integer seq ? told.text(seq, "result") : null;
    }

    private List<ItemView.Action> actions(Item item, Actor actor, Locale locale, Instant now) {
        return items.offers(item, actor, now).stream()
                .map(offer -> spoken.action(offer, locale))
                .toList();
    }

    private List<CaseView.Photo> photos(CountyCode county, UUID id, String url) {
        return photos.of(county, id).stream()
                .map(photo -> CaseView.Photo.at(url, photo))
                .toList();
    }

    private @Nullable MaskedContact reporter(Item item, Optional<Reports.Report> reached) {
        return reached.map(Reports.Report::details)
                .map(ContactId::new)
                .map(id -> contacts.masked(item.county(), List.of(id)).get(id))
                .orElse(null);
    }

    CaseView.@Nullable Body body(CountyCode county, @Nullable OrganizationId organization) {
        return organization == null ? null : new CaseView.Body(organization.value(), bodies.name(county, organization));
    }

    private record Matter(
            Channel channel,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    private Matter matter(Item item) {
        return sql.sql("""
            select channel, longitude, latitude from cases.matter
            where county_code = :county and id = :id
            """)
                .params(new HashMap<>(Map.of("county", item.county().value(), "id", item.id())))
                .query((row, _) -> new Matter(
                        Channel.valueOf(row.getString(1)), (Double) row.getObject(2), (Double) row.getObject(3)))
                .single();
    }
}
