package org.liuchi.people;

import java.time.Clock;
import java.util.UUID;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Page;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the desk and the leaders: posts that nobody would answer for now (ZL-24). Names posts, never people. */
@RestController
class CoverageApi {
    private final Duties duties;
    private final Organizations organizations;
    private final Clock clock;

    CoverageApi(Duties duties, Organizations organizations, Clock clock) {
        this.duties = duties;
        this.organizations = organizations;
        this.clock = clock;
    }

    record UncoveredPost(UUID id, String name, String organization) {}

    @GetMapping("/api/posts/uncovered")
    Page<UncoveredPost> uncovered(Actor.Staff staff) {
        if (!staff.has(Role.COUNTY_DESK) && !staff.has(Role.LEADER)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        return new Page<>(duties.uncovered(staff.county(), clock.instant()), null)
                .map(post -> new UncoveredPost(post.id().value(), post.name(), nameOf(staff, post)));
    }

    private String nameOf(Actor.Staff staff, Post post) {
        return organizations
                .byId(staff.county(), post.organization())
                .map(Organization::name)
                .orElse("");
    }
}
