package org.liuchi.platform.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Instant;
import org.liuchi.platform.Counties;
import org.liuchi.shared.CountyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes recurring tasks that go through the counties; a county that fails doesn't hold up the others. */
public final class CountyJob {
    private static final Logger LOG = LoggerFactory.getLogger(CountyJob.class);

    private CountyJob() {}

    /** What is done for one county. */
    @FunctionalInterface
    public interface Work {
        void run(CountyCode county, Instant now) throws Exception;
    }

    /** @param name unique and stable: the scheduler knows the task by it */
    public static RecurringTask<Void> of(String name, Schedule schedule, Counties counties, Clock clock, Work work) {
        return Tasks.recurring(name, schedule).execute((_, _) -> {
            for (Counties.County county : counties.all()) {
                try {
                    work.run(county.code(), clock.instant());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (Exception e) {
                    LOG.error(
                            "job {} failed for county {}: {}",
                            name,
                            county.code(),
                            e.getClass().getName());
                }
            }
        });
    }
}
