package org.liuchi.files;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LeftoversJob {
    private static final Duration SURELY_OVER = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> purgeLeftoverFiles(Leftovers leftovers, List<Unused> unused, Counties counties, Clock clock) {
        return CountyJob.of(
                "purge-leftover-files", Schedules.daily(LocalTime.of(3, 20)), counties, clock, (county, now) -> {
                    Instant limit = now.minus(SURELY_OVER);
                    unused.forEach(one -> one.giveUp().before(county, limit));
                    leftovers.purge(county, limit);
                });
    }
}
