package org.liuchi.registers;

import java.time.Instant;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** What the program does with a county's records by itself, at once; found by the tests' component scan. */
@Component
public final class TestNights {
    private final Schedules schedules;
    private final Retention retention;

    TestNights(Schedules schedules, Retention retention) {
        this.schedules = schedules;
        this.retention = retention;
    }

    public void pass(CountyCode county, Instant now) {
        schedules.run(county, now);
        retention.run(county, now);
    }
}
