package org.liuchi.cases.duty;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DutyCallJob {
    @Bean
    RecurringTask<Void> callTheNextOnDuty(DutyCalls calls, Counties counties, Clock clock) {
        return CountyJob.of("call-the-next-on-duty", FixedDelay.ofSeconds(15), counties, clock, calls::run);
    }
}
