package org.liuchi.insight;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.liuchi.areas.Area;
import org.liuchi.areas.Areas;
import org.liuchi.cases.OpenCases;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.people.Duties;
import org.liuchi.people.OnDuty;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Inbox;
import org.springframework.stereotype.Component;

/** An area, looked at closely. */
@Component
class OpenedAreas {
    private static final int FIRST = 20;

    private final Areas areas;
    private final Organizations organizations;
    private final Duties duties;
    private final OpenCases cases;

    OpenedAreas(Areas areas, Organizations organizations, Duties duties, OpenCases cases) {
        this.areas = areas;
        this.organizations = organizations;
        this.duties = duties;
        this.cases = cases;
    }

    /**
     * @param path names from the county down to the area itself
     * @param households sum, 0 when not counted
     * @param people sum, 0 when not counted
     * @param onDuty who can act now for this area, or where nobody does for it alone, for the nearest area around it
     * @param openCases those that the account may see and that are due first, at most 20
     * @param more there are further ones
     */
    record Opened(
            String code,
            String name,
            Area.Kind kind,
            List<String> path,
            int households,
            int people,
            List<Person> onDuty,
            List<Inbox.Entry> openCases,
            boolean more) {}

    /** @param standsIn while no holder of the post is there */
    record Person(String name, String post, String organization, boolean standsIn) {}

    /** @throws Problem NOT_FOUND for an unknown code */
    Opened open(Actor.Staff staff, String code, Locale locale, Instant now) {
        CountyCode county = staff.county();
        List<Area> path = areas.path(county, code);
        if (path.isEmpty()) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
        Area area = path.getFirst();
        var inside = new OpenCases.Which(area.prefix(), Set.of(), null, false);
        List<Inbox.Entry> pressing = cases.mostPressing(staff, inside, FIRST + 1, locale, now);
        return new Opened(
                area.code(),
                area.name(),
                area.kind(),
                path.reversed().stream().map(Area::name).toList(),
                area.households(),
                area.people(),
                onDuty(county, path, now),
                pressing.stream().limit(FIRST).toList(),
                pressing.size() > FIRST);
    }

    private List<Person> onDuty(CountyCode county, List<Area> path, Instant now) {
        return path.stream()
                .map(area -> onDuty(county, area, now))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Person> onDuty(CountyCode county, Area area, Instant now) {
        List<Post> posts = organizations.posts(county).stream()
                .filter(post -> looksAfter(county, post, area))
                .toList();
        List<OnDuty> there = duties.onDuty(county, posts.stream().map(Post::id).toList(), now);
        return posts.stream()
                .flatMap(post -> there.stream()
                        .filter(person -> person.post().equals(post.id()))
                        .map(person -> new Person(
                                person.name(),
                                post.name(),
                                organization(county, post)
                                        .map(Organization::name)
                                        .findFirst()
                                        .orElse(""),
                                person.standsIn())))
                .toList();
    }

    private boolean looksAfter(CountyCode county, Post post, Area area) {
        return post.areaCode() != null
                ? post.areaCode().equals(area.code())
                : organization(county, post)
                        .anyMatch(body ->
                                servesArea(body.kind()) && body.areaCode().equals(area.code()));
    }

    private Stream<Organization> organization(CountyCode county, Post post) {
        return organizations.byId(county, post.organization()).stream();
    }

    /** Departments and the county's own office work for the whole county, not for a place. */
    private static boolean servesArea(Organization.Kind kind) {
        return switch (kind) {
            case TOWN, VILLAGE, LINKAGE_CENTRE -> true;
            case DEPARTMENT, COUNTY_OFFICE -> false;
        };
    }
}
