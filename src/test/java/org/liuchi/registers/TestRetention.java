package org.liuchi.registers;

import java.time.Instant;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** Ends retention in a test's county as the nightly job does; found by the tests' component scan. */
@Component
public final class TestRetention {
    private final Retention retention;

    TestRetention(Retention retention) {
        this.retention = retention;
    }

    public void end(CountyCode county, Instant now) {
        retention.run(county, now);
    }
}
