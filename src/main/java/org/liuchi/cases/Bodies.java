package org.liuchi.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Owner;
import org.liuchi.workflow.Step;
import org.springframework.stereotype.Component;

/** The bodies and posts that a case goes to. */
@Component
public class Bodies {
    private final Organizations organizations;

    Bodies(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Where work arrives at the linkage centre. */
    Owner desk(Step step) {
        CountyCode county = step.item().county();
        return organizations
                .linkageCentre(county)
                .flatMap(centre -> organizations.intakePost(county, centre.id()))
                .map(Bodies::owner)
                .orElseThrow(() -> Problem.refused("no-desk", Map.of()));
    }

    /** Where work arrives at the body that was chosen. */
    public Owner chosen(Step step) {
        return intake(
                step.item().county(),
                new OrganizationId(step.input().id("organization").orElseThrow()),
                "organization");
    }

    /**
     * Where work arrives at a body.
     *
     * @throws Problem INVALID naming the field
     */
    public Owner intake(CountyCode county, OrganizationId body, String field) {
        if (organizations.byId(county, body).isEmpty()) {
            throw Problem.invalid(field, "unknown-organization");
        }
        return organizations
                .intakePost(county, body)
                .map(Bodies::owner)
                .orElseThrow(() -> Problem.invalid(field, "takes-no-work"));
    }

    /** Those that were chosen, each of which takes work. */
    public List<Organization> several(Step step) {
        CountyCode county = step.item().county();
        return step.input().ids("organizations").stream()
                .map(OrganizationId::new)
                .map(body -> intake(county, body, "organizations").organization())
                .flatMap(body -> organizations.byId(county, body).stream())
                .toList();
    }

    public Optional<Organization> find(CountyCode county, String body) {
        return organizations.byId(county, new OrganizationId(UUID.fromString(body)));
    }

    /** The post that was chosen. */
    Owner post(Step step) {
        PostId chosen = new PostId(step.input().id("post").orElseThrow());
        Post post = organizations
                .post(step.item().county(), chosen)
                .orElseThrow(() -> Problem.invalid("post", "unknown-post"));
        if (!post.role().handlesMatters()) {
            throw Problem.invalid("post", "post-without-matters");
        }
        return owner(post);
    }

    @Nullable
    String name(CountyCode county, OrganizationId id) {
        return organizations.byId(county, id).map(Organization::name).orElse(null);
    }

    @Nullable
    String postName(CountyCode county, PostId id) {
        return organizations.post(county, id).map(Post::name).orElse(null);
    }

    /** Who handles it, as it remembers. */
    Owner handler(Step step) {
        return back(step, String.valueOf(step.item().facts().get(CaseFacts.HANDLER_POST)));
    }

    /** Where work comes back to that this post had; the desk when its body has ended, or must be kept away (条例30). */
    public Owner back(Step step, String post) {
        return organizations
                .returnPost(step.item().county(), new PostId(UUID.fromString(post)))
                .filter(found -> !step.item()
                        .names(CaseFacts.PROTECTED_FROM, found.organization().toString()))
                .map(Bodies::owner)
                .orElseGet(() -> desk(step));
    }

    /** Where work arrives in the village of the place; in the town where there is none. */
    Owner village(Step step) {
        return villagePost(step).map(Bodies::owner).orElseThrow(() -> Problem.refused("no-village", Map.of()));
    }

    /** Whether that is this body, by its id. */
    Predicate<String> isVillage(Step step) {
        return body -> villagePost(step)
                .filter(post -> post.organization().toString().equals(body))
                .isPresent();
    }

    private Optional<Post> villagePost(Step step) {
        CountyCode county = step.item().county();
        return organizations
                .ofArea(county, step.item().area())
                .flatMap(body -> organizations.intakePost(county, body.id()));
    }

    private static Owner owner(Post post) {
        return new Owner(post.id(), post.organization());
    }
}
