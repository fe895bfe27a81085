package org.liuchi.notifications;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notices of the signed-in account's posts; and for the desk, whom it has to call because nothing could be sent. */
@RestController
class NoticeController {
    private static final Duration LATELY = Duration.ofDays(7);

    private final Notices notices;
    private final Organizations organizations;
    private final Clock clock;

    NoticeController(Notices notices, Organizations organizations, Clock clock) {
        this.notices = notices;
        this.organizations = organizations;
        this.clock = clock;
    }

    @GetMapping("/api/notices")
    List<Notices.Notice> unread(Actor.Staff staff) {
        return notices.unread(staff);
    }

    /** Idempotent by nature; the key is asked for like on every POST. */
    @PostMapping("/api/notices/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Actor.Staff staff, IdempotencyKey key, @PathVariable UUID id) {
        notices.read(staff, id, clock.instant());
    }

    @GetMapping("/api/messages/not-sent")
    List<Notices.Notice> notSent(Actor.Staff staff) {
        return notices.notSent(desk(staff));
    }

    @PostMapping("/api/messages/{id}/told")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void told(Actor.Staff staff, IdempotencyKey key, @PathVariable UUID id) {
        notices.told(staff, deskPost(desk(staff)), id, clock.instant());
    }

    /** @param by the post that told the person */
    @Schema(name = "ToldMessage")
    record Told(
            UUID id, UUID item, String reference, @Nullable String by, Instant at) {}

    @Operation(summary = "Whom the desk has told by phone in the last seven days, latest first")
    @GetMapping("/api/messages/told")
    List<Told> toldLately(Actor.Staff staff) {
        return notices.toldSince(desk(staff), clock.instant().minus(LATELY)).stream()
                .map(told -> new Told(
                        told.id(),
                        told.item(),
                        told.reference(),
                        organizations
                                .post(staff.county(), new PostId(told.post()))
                                .map(Post::name)
                                .orElse(null),
                        told.at()))
                .toList();
    }

    /** Of several posts the one that lets the account do it. */
    private PostId deskPost(Actor.Staff staff) {
        return staff.posts().stream()
                .filter(post -> organizations
                        .post(staff.county(), post)
                        .filter(known -> known.role() == Role.COUNTY_DESK)
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN));
    }

    private static Actor.Staff desk(Actor.Staff staff) {
        if (!staff.has(Role.COUNTY_DESK)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        return staff;
    }
}
