package org.liuchi.supervision.warnings.personal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonalNoticeJob {
    @Bean
    RecurringTask<Void> endPersonalNotices(PersonalNotices notices, Counties counties, Clock clock) {
        return CountyJob.of("end-personal-notices", FixedDelay.ofHours(1), counties, clock, notices::tidy);
    }
}
