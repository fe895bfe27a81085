package org.liuchi.workflow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SweepJob {
    @Bean
    RecurringTask<Void> sweepClocks(Sweep sweep, Counties counties, Clock clock) {
        return CountyJob.of("sweep-clocks", FixedDelay.ofSeconds(15), counties, clock, sweep::run);
    }
}
