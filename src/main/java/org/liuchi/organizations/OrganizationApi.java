package org.liuchi.organizations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Page;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For staff: to whom work can go. */
@RestController
@RequestMapping("/api/organizations")
class OrganizationApi {
    private final Organizations organizations;

    OrganizationApi(Organizations organizations) {
        this.organizations = organizations;
    }

    record OrganizationLine(UUID id, String name, Organization.Kind kind, String areaCode) {}

    record PostLine(
            UUID id, String name, Role role, @Nullable String areaCode, boolean intake, boolean head) {}

    @GetMapping
    Page<OrganizationLine> all(CountyCode county) {
        return new Page<>(organizations.all(county), null)
                .map(organization -> new OrganizationLine(
                        organization.id().value(), organization.name(), organization.kind(), organization.areaCode()));
    }

    @GetMapping("/{id}/posts")
    Page<PostLine> posts(CountyCode county, @PathVariable UUID id) {
        OrganizationId organization = new OrganizationId(id);
        if (organizations.byId(county, organization).isEmpty()) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
        return new Page<>(organizations.posts(county, organization), null)
                .map(post -> new PostLine(
                        post.id().value(), post.name(), post.role(), post.areaCode(), post.intake(), post.head()));
    }
}
