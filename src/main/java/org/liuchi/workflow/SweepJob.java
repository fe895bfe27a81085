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

    /** Holidays come once a year; a day off that was not known is known a quarter of an hour after it is published. */
    @Bean
    RecurringTask<Void> recountClocks(Recount recount, Counties counties, Clock clock) {
        return CountyJob.of("recount-clocks", FixedDelay.ofMinutes(15), counties, clock, recount::run);
    }
}
