package org.liuchi.petitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Owner;
import org.liuchi.workflow.Step;
import org.springframework.stereotype.Component;

/** The bodies and posts that a petition goes to. */
@Component
class PetitionBodies {
    private final Organizations organizations;

    PetitionBodies(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Where petitions arrive: the receiving post whose holders are the petition office. */
    Optional<Owner> office(CountyCode county) {
        return organizations.posts(county).stream()
                .filter(post -> post.role() == Role.PETITION_OFFICE && post.intake())
                .findFirst()
                .map(PetitionBodies::owner);
    }

    Owner office(Step step) {
        return office(step.item().county()).orElseThrow(() -> Problem.refused("no-petition-office", Map.of()));
    }

    /** Where work arrives at the body that was chosen. */
    Owner chosen(Step step) {
        CountyCode county = step.item().county();
        OrganizationId chosen =
                new OrganizationId(step.input().id("organization").orElseThrow());
        require(county, "organization", chosen);
        return organizations
                .intakePost(county, chosen)
                .map(PetitionBodies::owner)
                .orElseThrow(() -> Problem.invalid("organization", "takes-no-work"));
    }

    /** Who handles it, as it remembers; the petition office when that body has ended, or is what it is about (条例30). */
    Owner handler(Step step) {
        PostId post = new PostId(UUID.fromString(PetitionFacts.fact(step, PetitionFacts.HANDLER_POST)));
        return organizations
                .returnPost(step.item().county(), post)
                .filter(found -> !step.item()
                        .names(PetitionFacts.CONCERNED, found.organization().toString()))
                .map(PetitionBodies::owner)
                .orElseGet(() -> office(step));
    }

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

    void require(CountyCode county, String field, OrganizationId id) {
        if (organizations.byId(county, id).isEmpty()) {
            throw Problem.invalid(field, "unknown-organization");
        }
    }

    String name(CountyCode county, UUID id) {
        return organizations
                .byId(county, new OrganizationId(id))
                .map(Organization::name)
                .orElse("");
    }

    /** The body that a post belongs to. */
    String nameOfPost(CountyCode county, UUID post) {
        return organizations
                .post(county, new PostId(post))
                .map(found -> name(county, found.organization().value()))
                .orElse("");
    }

    /** The body that has it, or had it last; absent while it went to none. */
    @Nullable
    String nameOfHandler(Item item) {
        return Stream.concat(
                        Optional.ofNullable(item.owner()).map(Owner::organization).stream()
                                .map(OrganizationId::value),
                        Optional.ofNullable(item.facts().get(PetitionFacts.HANDLER)).stream()
                                .map(body -> UUID.fromString(body.toString())))
                .findFirst()
                .map(id -> name(item.county(), id))
                .orElse(null);
    }

    /** All that a step names: the one chosen and the others concerned. */
    static List<String> named(Step step) {
        return Stream.concat(step.input().id("organization").stream(), step.input().ids("others").stream())
                .map(UUID::toString)
                .toList();
    }

    private static Owner owner(Post post) {
        return new Owner(post.id(), post.organization());
    }
}
