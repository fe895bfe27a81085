package org.liuchi.cases.duty;

import java.time.Instant;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** What the scheduler does every few seconds, at a test's word. */
@Component
public final class DutyRounds {
    private final DutyCalls calls;

    DutyRounds(DutyCalls calls) {
        this.calls = calls;
    }

    public void run(CountyCode county, Instant now) {
        calls.run(county, now);
    }
}
