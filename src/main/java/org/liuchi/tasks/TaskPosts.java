package org.liuchi.tasks;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.people.Duties;
import org.liuchi.people.OnDuty;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Owner;
import org.springframework.stereotype.Component;

/** The posts and bodies of tasks, and whether anybody sits there. */
@Component
public class TaskPosts {
    private final Organizations organizations;
    private final Duties duties;

    TaskPosts(Organizations organizations, Duties duties) {
        this.organizations = organizations;
        this.duties = duties;
    }

    /** @throws Problem INVALID for a post that is not there, or that handles no matters */
    public Post require(CountyCode county, String field, PostId id) {
        return organizations
                .post(county, id)
                .filter(post -> organizations.has(county, post) && post.role().handlesMatters())
                .orElseThrow(() -> Problem.invalid(field, "task-unknown-post"));
    }

    /** @throws Problem INVALID for a body that does not exist now */
    public Organization require(CountyCode county, String field, OrganizationId id) {
        return organizations.all(county).stream()
                .filter(body -> body.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, "unknown-organization"));
    }

    public boolean exists(CountyCode county, OrganizationId id) {
        return organizations.all(county).stream().anyMatch(body -> body.id().equals(id));
    }

    /** Where work arrives at a body, else its first post that handles matters. */
    public Owner receiving(CountyCode county, OrganizationId id) {
        return organizations.posts(county, id).stream()
                .filter(post -> post.role().handlesMatters())
                .min(Comparator.comparing((Post post) -> !post.intake())
                        .thenComparing(post -> post.id().value()))
                .map(post -> new Owner(post.id(), post.organization()))
                .orElseThrow(() -> Problem.invalid("organization", "takes-no-work"));
    }

    /** The county leader to whom what the county has to decide comes: the first post of the county office, else any. */
    public Owner countyLeader(CountyCode county) {
        return organizations.posts(county).stream()
                .filter(post -> supervises(county, post.id()))
                .min(Comparator.comparing((Post post) -> !post.head())
                        .thenComparing(post -> !post.intake())
                        .thenComparing(post -> post.id().value()))
                .map(post -> new Owner(post.id(), post.organization()))
                .orElseThrow(() -> Problem.refused("no-county-leader", Map.of()));
    }

    Optional<Post> post(CountyCode county, PostId id) {
        return organizations.post(county, id);
    }

    /** The post that has it; also one that has ended, until its work is handed over. */
    Owner owner(CountyCode county, PostId id) {
        Post post = organizations.post(county, id).orElseThrow(() -> Problem.invalid("post", "task-unknown-post"));
        return new Owner(post.id(), post.organization());
    }

    public Organization body(CountyCode county, OrganizationId id) {
        return organizations.byId(county, id).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }

    public String bodyName(CountyCode county, UUID id) {
        return organizations
                .byId(county, new OrganizationId(id))
                .map(Organization::name)
                .orElse("");
    }

    /** The post for which somebody acts: the one named, else the one of theirs at which work arrives. */
    public Post acting(Actor actor, Optional<PostId> named) {
        return switch (actor) {
            case Actor.Staff staff -> {
                List<Post> own = organizations.posts(staff.county()).stream()
                        .filter(post -> staff.posts().contains(post.id()))
                        .filter(post -> post.role().handlesMatters())
                        .sorted(Comparator.comparing((Post post) -> !post.intake())
                                .thenComparing(post -> post.id().value()))
                        .toList();
                yield own.stream()
                        .filter(post -> named.isEmpty() || named.get().equals(post.id()))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid(Sheets.RAISER, "not-your-post"));
            }
            case Actor.Program program ->
                require(
                        program.county(),
                        Sheets.RAISER,
                        named.orElseThrow(() -> Problem.invalid(Sheets.RAISER, "required")));
            case Actor.Reporter _ -> throw Problem.of(Problem.Kind.FORBIDDEN);
        };
    }

    /** Whether a post is the first of its body (一把手). */
    boolean leads(CountyCode county, PostId id) {
        return post(county, id).filter(Post::head).isPresent();
    }

    /** Whether a post is one of the county's leaders. */
    boolean supervises(CountyCode county, PostId id) {
        return post(county, id)
                .filter(post -> post.role() == Role.LEADER)
                .flatMap(post -> organizations.byId(county, post.organization()))
                .filter(body -> body.kind() == Organization.Kind.COUNTY_OFFICE)
                .isPresent();
    }

    /** Several bodies of the county together, or more than one that helps. */
    boolean crosses(CountyCode county, Sheets sheets) {
        Set<UUID> countyBodies = new HashSet<>();
        Optional.ofNullable(sheets.post())
                .flatMap(id -> post(county, id))
                .ifPresent(post -> addOfCounty(county, post.organization().value(), countyBodies));
        sheets.helpers().forEach(id -> addOfCounty(county, id, countyBodies));
        return sheets.helpers().size() > 1 || countyBodies.size() > 1;
    }

    private void addOfCounty(CountyCode county, UUID id, Set<UUID> bodies) {
        organizations
                .byId(county, new OrganizationId(id))
                .filter(body -> switch (body.kind()) {
                    case COUNTY_OFFICE, LINKAGE_CENTRE, DEPARTMENT -> true;
                    case TOWN, VILLAGE -> false;
                })
                .ifPresent(_ -> bodies.add(id));
    }

    /** Whether these may hand work to a body: their own, or one in the area that they lead or dispatch in. */
    boolean reaches(Actor actor, OrganizationId body) {
        return switch (actor) {
            case Actor.Program _ -> true;
            case Actor.Reporter _ -> false;
            case Actor.Staff staff ->
                staff.handlesFor().contains(body)
                        || staff.grants().stream()
                                .filter(grant -> Set.of(Role.LEADER, Role.COUNTY_DESK, Role.TOWN_DISPATCHER)
                                        .contains(grant.role()))
                                .anyMatch(grant ->
                                        body(staff.county(), body).areaCode().startsWith(grant.area()));
        };
    }

    /** Those of the posts on which nobody can act now, neither a holder nor a stand-in (ZL-16, ZL-24). */
    Set<PostId> gaps(CountyCode county, Collection<PostId> posts, Instant now) {
        Set<PostId> gaps = new HashSet<>(posts);
        duties.onDuty(county, posts, now).stream().map(OnDuty::post).forEach(gaps::remove);
        return gaps;
    }

    /** All posts of the county on which nobody can act now. */
    Set<PostId> vacant(CountyCode county, Instant now) {
        return duties.uncovered(county, now).stream().map(Post::id).collect(Collectors.toSet());
    }

    /** What a post is called, with its body; empty for none. */
    String name(CountyCode county, PostId id) {
        return post(county, id)
                .map(post -> bodyName(county, post.organization().value()) + " " + post.name())
                .orElse("");
    }
}
