package org.liuchi.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.liuchi.shared.Actor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns the session cookie into the person who acts. The public paths use no cookie, so none is looked at there. */
final class SessionFilter extends OncePerRequestFilter {
    static final RequestMatcher PUBLIC = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/api/public/**"),
            PathPatternRequestMatcher.pathPattern("/tiles/**"));

    private final Sessions sessions;
    private final StaffDirectory directory;
    private final Clock clock;

    SessionFilter(Sessions sessions, StaffDirectory directory, Clock clock) {
        this.sessions = sessions;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PUBLIC.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SessionCookie.token(request).flatMap(this::staff).ifPresent(SessionFilter::signIn);
        chain.doFilter(request, response);
    }

    private Optional<Actor.Staff> staff(String token) {
        Instant now = clock.instant();
        return sessions.find(token, now).flatMap(session -> directory.find(session.county(), session.account(), now));
    }

    private static void signIn(Actor.Staff staff) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(staff));
        SecurityContextHolder.setContext(context);
    }
}
