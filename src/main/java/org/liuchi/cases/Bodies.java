package org.liuchi.cases;

import java.util.Map;
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
class Bodies {
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
    Owner chosen(Step step) {
        CountyCode county = step.item().county();
        OrganizationId chosen =
                new OrganizationId(step.input().id("organization").orElseThrow());
        if (organizations.byId(county, chosen).isEmpty()) {
            throw Problem.invalid("organization", "unknown-organization");
        }
        return organizations
                .intakePost(county, chosen)
                .map(Bodies::owner)
                .orElseThrow(() -> Problem.invalid("organization", "takes-no-work"));
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

    /** Where work arrives in the village of the place; in the town where there is none. */
    Owner village(Step step) {
        CountyCode county = step.item().county();
        return organizations
                .ofArea(county, step.item().area())
                .flatMap(body -> organizations.intakePost(county, body.id()))
                .map(Bodies::owner)
                .orElseThrow(() -> Problem.refused("no-village", Map.of()));
    }

    private static Owner owner(Post post) {
        return new Owner(post.id(), post.organization());
    }
}
