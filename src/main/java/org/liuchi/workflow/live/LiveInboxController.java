package org.liuchi.workflow.live;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.liuchi.platform.web.SessionCookie;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Problem;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/inbox")
class LiveInboxController {
    private final PostCounts counts;
    private final Listeners listeners;
    private final Clock clock;

    LiveInboxController(PostCounts counts, Listeners listeners, Clock clock) {
        this.counts = counts;
        this.listeners = listeners;
        this.clock = clock;
    }

    @Operation(summary = "How much the inbox holds")
    @GetMapping("/counts")
    Counts counts(Actor.Staff staff) {
        return PostCounts.sum(counts.of(staff.county(), staff.posts(), clock.instant()), staff.posts());
    }

    @Operation(
            summary =
                    "Server-sent events: `counts` at once and whenever they change, its data an InboxCounts; ends with"
                            + " the session. Of more than five of one account the oldest ends")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = Counts.class)))
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(Actor.Staff staff, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = SessionCookie.token(request).orElseThrow(() -> Problem.of(Problem.Kind.UNAUTHENTICATED));
        Listener listener = listeners.add(staff, token);
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader("Cache-Control", "no-store");
            // a proxy in front would otherwise wait for more before it passes anything on
            response.setHeader("X-Accel-Buffering", "no");
            listener.write(response.getOutputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(listener);
        }
    }
}
