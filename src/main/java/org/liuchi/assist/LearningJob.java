package org.liuchi.assist;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LearningJob {
    @Bean
    RecurringTask<Void> learnFromClosedCases(Learning learning, Counties counties, Clock clock) {
        Daily atNight = new Daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(2, 30));
        return CountyJob.of("learn-from-closed-cases", atNight, counties, clock, learning::run);
    }
}
