package org.liuchi.people;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** At the first start with the index, and hourly for rows that an older process still writes during an upgrade. */
@Configuration(proxyBeanMethods = false)
class PhoneIndexJob {
    @Bean
    RecurringTask<Void> indexPhones(PhoneIndex index, Counties counties, Clock clock) {
        return CountyJob.of("index-phones", FixedDelay.ofHours(1), counties, clock, index::fill);
    }
}
