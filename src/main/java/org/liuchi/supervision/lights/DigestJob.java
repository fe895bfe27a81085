package org.liuchi.supervision.lights;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DigestJob {
    /** Often, because counties begin work at different times; each day's digest goes out once. */
    @Bean
    RecurringTask<Void> sendDigests(Digests digests, Counties counties, Clock clock) {
        return CountyJob.of("send-digests", FixedDelay.ofMinutes(5), counties, clock, digests::run);
    }
}
