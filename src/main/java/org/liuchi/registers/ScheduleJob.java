package org.liuchi.registers;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScheduleJob {
    /** At start and every hour: a register that came in the morning begins its records the same day. */
    @Bean
    RecurringTask<Void> beginScheduledRecords(Schedules schedules, Counties counties, Clock clock) {
        return CountyJob.of(
                "begin-scheduled-records", FixedDelay.of(Duration.ofHours(1)), counties, clock, schedules::run);
    }
}
