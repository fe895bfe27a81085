package org.liuchi.notifications;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Notices of the signed-in account's posts; and whom somebody has to call because nothing could be sent. */
@RestController
class NoticeController {
    private static final Duration LATELY = Duration.ofDays(7);

    private final Notices notices;
    private final NotSent notSent;
    private final Clock clock;

    NoticeController(Notices notices, NotSent notSent, Clock clock) {
        this.notices = notices;
        this.notSent = notSent;
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

    @Operation(summary = "Messages that could not be sent: of petitions for the petition office, else for the desk")
    @GetMapping("/api/messages/not-sent")
    List<NotSent.Waiting> notSent(Actor.Staff staff) {
        return notSent.waiting(staff);
    }

    @PostMapping("/api/messages/{id}/told")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void told(Actor.Staff staff, IdempotencyKey key, @PathVariable UUID id) {
        notSent.told(staff, id, clock.instant());
    }

    @Operation(summary = "Who was told by phone in the last seven days, latest first")
    @GetMapping("/api/messages/told")
    List<NotSent.Told> toldLately(Actor.Staff staff) {
        return notSent.toldSince(staff, clock.instant().minus(LATELY));
    }
}
