package org.liuchi.tasks.meeting;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeetingJob {
    @Bean
    RecurringTask<Void> openWeeklyMeetings(Meetings meetings, Counties counties, Clock clock) {
        return CountyJob.of("open-weekly-meetings", FixedDelay.ofHours(1), counties, clock, meetings::openNext);
    }
}
