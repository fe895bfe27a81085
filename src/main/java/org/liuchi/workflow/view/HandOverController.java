package org.liuchi.workflow.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.platform.Audit;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.liuchi.workflow.HandOver;
import org.liuchi.workflow.Owner;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An organisation ends or loses a post: its open work goes to another post first, all of it. */
@RestController
class HandOverController {
    private final HandOver handOver;
    private final Organizations organizations;
    private final Audit audit;
    private final Clock clock;

    HandOverController(HandOver handOver, Organizations organizations, Audit audit, Clock clock) {
        this.handOver = handOver;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param organization whose work is handed over
     * @param post only that of this post; absent: of all
     * @param to post that gets it
     * @param end the organisation exists no longer afterwards
     */
    @Schema(name = "HandOverRequest")
    record Request(UUID organization, @Nullable UUID post, UUID to, boolean end) {}

    @Schema(name = "HandedOver")
    record Moved(int items) {}

    /** Repeating it finds nothing left to move. */
    @Operation(summary = "Hand over all open work of an organisation or a post; nothing stays without an owner")
    @PostMapping("/api/handovers")
    Moved handOver(Actor.Staff staff, IdempotencyKey key, @RequestBody Request request) {
        administrator(staff);
        HandOver.From from = from(staff, request.organization(), request.post());
        Owner to = to(staff, request.to());
        if (from.posts().contains(to.post())) {
            throw Problem.invalid("to", "same-post");
        }
        Instant now = clock.instant();
        int moved = handOver.run(staff.county(), from, to, staff, now);
        if (request.end() && request.post() == null) {
            organizations.end(staff.county(), from.organization(), now);
            // what came in meanwhile
            moved += handOver.run(staff.county(), from, to, staff, now);
        }
        audit.record(staff.county(), staff.account(), "hand-over", "done", now);
        return new Moved(moved);
    }

    private static void administrator(Actor.Staff staff) {
        if (!staff.has(Role.SYSTEM_ADMIN)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
    }

    private HandOver.From from(Actor.Staff staff, UUID organization, @Nullable UUID post) {
        OrganizationId id = new OrganizationId(organization);
        Set<PostId> posts = organizations.posts(staff.county(), id).stream()
                .map(Post::id)
                .filter(one -> post == null || one.value().equals(post))
                .collect(Collectors.toUnmodifiableSet());
        if (posts.isEmpty()) {
            throw Problem.invalid(post == null ? "organization" : "post", "unknown-post");
        }
        return new HandOver.From(id, posts, post == null);
    }

    private Owner to(Actor.Staff staff, UUID id) {
        Post post = organizations
                .post(staff.county(), new PostId(id))
                .filter(one -> organizations.has(staff.county(), one))
                .orElseThrow(() -> Problem.invalid("to", "unknown-post"));
        if (!post.role().handlesMatters()) {
            throw Problem.invalid("to", "post-without-matters");
        }
        return new Owner(post.id(), post.organization());
    }
}
