package org.liuchi.notifications.webhook;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookJobs {
    @Bean
    RecurringTask<Void> sendWebhooks(WebhookSender sender, Counties counties, Clock clock) {
        return CountyJob.of(
                "send-webhooks", FixedDelay.ofSeconds(5), counties, clock, (county, _) -> sender.run(county));
    }

    @Bean
    RecurringTask<Void> purgeWebhooks(Deliveries deliveries, WebhookSettings settings, Counties counties, Clock clock) {
        return CountyJob.of(
                "purge-webhooks",
                Schedules.daily(LocalTime.of(3, 40)),
                counties,
                clock,
                (county, now) -> deliveries.purge(county, now, settings.keep()));
    }
}
