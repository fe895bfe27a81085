package org.liuchi.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeftoversJob {
    private static final Duration SURELY_OVER = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> purgeLeftoverFiles(Leftovers leftovers, Counties counties, Clock clock) {
        return CountyJob.of(
                "purge-leftover-files",
                Schedules.daily(LocalTime.of(3, 20)),
                counties,
                clock,
                (county, now) -> leftovers.purge(county, now.minus(SURELY_OVER)));
    }
}
