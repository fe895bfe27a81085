package org.liuchi.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Ids;
import org.liuchi.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where an exception becomes an answer; what nobody foresaw is a 500 with an incident id to look up. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemHandler implements HandlerExceptionResolver {
    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemWriter writer;
    private final Clock clock;

    ProblemHandler(ProblemWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        answer(request, response, thrown);
        return new ModelAndView();
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Throwable thrown) {
        if (DisconnectedClientHelper.isClientDisconnectedException(thrown)) {
            return;
        }
        Problem problem = Faults.known(thrown).orElseGet(() -> incident(thrown));
        if (problem.kind() == Problem.Kind.UNAVAILABLE) {
            log.warn("Unavailable: {}", problem.facts().get("reason"), thrown);
        }
        if (response.isCommitted()) {
            log.warn("The answer had already begun: {}", problem.getMessage());
            return;
        }
        try {
            writer.write(request, response, problem);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Problem incident(Throwable thrown) {
        UUID incident = Ids.next(clock.instant());
        log.error("Incident {}", incident, thrown);
        return Problem.of(Problem.Kind.INTERNAL, Map.of("incident", incident));
    }
}
