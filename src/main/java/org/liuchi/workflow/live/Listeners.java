package org.liuchi.workflow.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.liuchi.platform.web.Sessions;
import org.liuchi.platform.web.StaffDirectory;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.PostId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The open pages. While there are any, each county is counted once every two seconds, whoever listens. When the database
 * is away the pages stay as they are, and the next count that succeeds is told.
 */
@Component
class Listeners {
    static final int MOST_PER_ACCOUNT = 5;

    private static final Logger log = LoggerFactory.getLogger(Listeners.class);
    /** Posts change hands seldom; a lock or a new password ends the session itself. */
    private static final Duration POSTS_KNOWN_FOR = Duration.ofMinutes(1);

    private final PostCounts counts;
    private final Sessions sessions;
    private final StaffDirectory directory;
    private final Clock clock;
    /** Oldest first. */
    private final List<Listener> open = new CopyOnWriteArrayList<>();

    Listeners(PostCounts counts, Sessions sessions, StaffDirectory directory, Clock clock) {
        this.counts = counts;
        this.sessions = sessions;
        this.directory = directory;
        this.clock = clock;
    }

    /** Of more than five pages of an account the oldest makes room: it may well be one that was closed unnoticed. */
    Listener add(Actor.Staff staff, String token) {
        Instant now = clock.instant();
        Listener listener = new Listener(staff, token, now);
        listener.tell(PostCounts.sum(counts.of(staff.county(), staff.posts(), now), staff.posts()));
        open.add(listener);
        List<Listener> same = open.stream()
                .filter(other -> other.staff().account().equals(staff.account()))
                .toList();
        same.stream().limit(Math.max(0, same.size() - MOST_PER_ACCOUNT)).forEach(oldest -> {
            open.remove(oldest);
            oldest.pushOut();
        });
        return listener;
    }

    void remove(Listener listener) {
        open.remove(listener);
    }

    @Scheduled(fixedDelay = 2_000)
    void tick() {
        if (open.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        try {
            endWithSession(now);
            lookUpPosts(now);
            open.stream()
                    .collect(Collectors.groupingBy(listener -> listener.staff().county()))
                    .forEach((county, listeners) -> count(county, listeners, now));
        } catch (DataAccessException e) {
            log.warn("The live counts wait for the database: {}", e.getMessage());
        }
    }

    private void endWithSession(Instant now) {
        Set<String> over =
                sessions.over(open.stream().map(listener -> listener.token).toList(), now);
        open.stream().filter(listener -> over.contains(listener.token)).forEach(Listener::end);
    }

    private void lookUpPosts(Instant now) {
        for (Listener listener : open) {
            if (!now.isBefore(listener.known().plus(POSTS_KNOWN_FOR))) {
                Actor.Staff staff = listener.staff();
                Optional<Actor.Staff> found = directory.find(staff.county(), staff.account(), now);
                found.ifPresentOrElse(present -> listener.is(present, now), listener::end);
            }
        }
    }

    private void count(CountyCode county, List<Listener> listeners, Instant now) {
        Set<PostId> posts = listeners.stream()
                .flatMap(listener -> listener.staff().posts().stream())
                .collect(Collectors.toSet());
        Map<PostId, Counts> all = counts.of(county, posts, now);
        listeners.forEach(
                listener -> listener.tell(PostCounts.sum(all, listener.staff().posts())));
    }

    /** Before the web server waits for its last requests: these would never end by themselves. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        open.forEach(Listener::end);
    }
}
