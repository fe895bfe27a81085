package org.liuchi.registers;

import java.time.Instant;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** Begins what registers begin by the calendar; found by the tests' component scan. */
@Component
public final class TestCalendar {
    private final Schedules schedules;

    TestCalendar(Schedules schedules) {
        this.schedules = schedules;
    }

    public void begin(CountyCode county, Instant now) {
        schedules.run(county, now);
    }
}
