package org.liuchi.cases.duty;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.springframework.stereotype.Component;

/** Hears of dangers, and of what has become of them. */
@Component
class DutyCallListener implements OutboxListener {
    private static final Set<String> AT_THE_DESK = Set.of("case.report", "case.take_up");
    private static final Set<String> GONE_ON =
            Set.of("case.dispatch", "case.redirect", "case.refuse", "case.withdraw", "case.close", "case.merge");

    /** Back at the desk, or on to somebody: where it is now says which. */
    private static final Set<String> MOVED = Set.of("case.reopen", "case.unmerge", "case.classify", "case.object");

    private final DutyCalls calls;

    DutyCallListener(DutyCalls calls) {
        this.calls = calls;
    }

    @Override
    public String name() {
        return "duty-calls";
    }

    @Override
    public Set<String> types() {
        return Stream.of(AT_THE_DESK, GONE_ON, MOVED).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void on(OutboxEvent event) {
        if (AT_THE_DESK.contains(event.type())) {
            calls.begin(event.county(), event.subject(), event.occurredAt());
        } else if (GONE_ON.contains(event.type())) {
            calls.passedOn(event.county(), event.subject(), event.occurredAt());
        } else if (MOVED.contains(event.type())) {
            calls.moved(event.county(), event.subject(), event.occurredAt());
        }
    }
}
