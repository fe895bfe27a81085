package org.liuchi.workflow.view;

import java.util.Optional;
import java.util.UUID;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.springframework.stereotype.Component;

/** What bodies and posts are called. */
@Component
class BodyNames {
    private final Organizations organizations;

    BodyNames(Organizations organizations) {
        this.organizations = organizations;
    }

    Optional<String> organization(CountyCode county, UUID id) {
        return organizations.byId(county, new OrganizationId(id)).map(Organization::name);
    }

    Optional<String> post(CountyCode county, UUID id) {
        return organizations.post(county, new PostId(id)).map(Post::name);
    }

    /** The body that a post belongs to. */
    Optional<String> ofPost(CountyCode county, UUID post) {
        return organizations
                .post(county, new PostId(post))
                .flatMap(found -> organizations.byId(county, found.organization()))
                .map(Organization::name);
    }
}
