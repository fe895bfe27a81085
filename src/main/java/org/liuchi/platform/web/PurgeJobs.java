package org.liuchi.platform.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PurgeJobs {
    /** Clients may repeat a request under its key for at least 30 days (design 5). */
    private static final Duration KEPT = Duration.ofDays(31);

    @Bean
    RecurringTask<Void> purgeReceipts(Receipts receipts, Counties counties, Clock clock) {
        return CountyJob.of(
                "purge-receipts",
                Schedules.daily(LocalTime.of(3, 10)),
                counties,
                clock,
                (county, now) -> receipts.purge(county, now.minus(KEPT)));
    }

    @Bean
    RecurringTask<Void> purgeSessions(Sessions sessions, Clock clock) {
        return Tasks.recurring("purge-sessions", FixedDelay.ofHours(1))
                .execute((_, _) -> sessions.purge(clock.instant()));
    }
}
