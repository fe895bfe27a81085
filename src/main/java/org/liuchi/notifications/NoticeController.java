package org.liuchi.notifications;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
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
    private final Notices notices;
    private final Clock clock;

    NoticeController(Notices notices, Clock clock) {
        this.notices = notices;
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
        notices.told(desk(staff), id, clock.instant());
    }

    private static Actor.Staff desk(Actor.Staff staff) {
        if (!staff.has(Role.COUNTY_DESK)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
        return staff;
    }
}
