package org.liuchi.supervision.warnings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WarningJob {
    @Bean
    RecurringTask<Void> runWarningRules(RuleRun rules, Counties counties, Clock clock) {
        return CountyJob.of("warning-rules", FixedDelay.ofMinutes(30), counties, clock, rules::run);
    }
}
