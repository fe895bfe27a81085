package org.liuchi.platform.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ArchiveJob {
    @Bean
    RecurringTask<Void> purgeOutboxArchive(OutboxArchive archive, Counties counties, Clock clock) {
        return CountyJob.of(
                "purge-outbox-archive", Schedules.daily(LocalTime.of(3, 30)), counties, clock, archive::purge);
    }
}
