package org.liuchi.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SenderJob {
    @Bean
    RecurringTask<Void> sendMessages(Sender sender, Counties counties, Clock clock) {
        return CountyJob.of(
                "send-messages", FixedDelay.ofSeconds(10), counties, clock, (county, _) -> sender.run(county));
    }
}
