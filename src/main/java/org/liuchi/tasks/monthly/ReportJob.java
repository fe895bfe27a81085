package org.liuchi.tasks.monthly;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportJob {
    @Bean
    RecurringTask<Void> openMonthlyReports(MonthlyReports reports, Counties counties, Clock clock) {
        return CountyJob.of("open-monthly-reports", FixedDelay.ofHours(1), counties, clock, reports::openDue);
    }
}
