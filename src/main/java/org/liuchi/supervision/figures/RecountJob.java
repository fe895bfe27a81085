package org.liuchi.supervision.figures;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.platform.Counties;
import org.liuchi.platform.jobs.CountyJob;
import org.liuchi.shared.CountyCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecountJob {
    private static final Logger LOG = LoggerFactory.getLogger(RecountJob.class);

    /** Early on Sundays: figures that differ from history are put right, and somebody reads why in the log. */
    @Bean
    RecurringTask<Void> recountFigures(FigureBook book, Counties counties, Clock clock) {
        return CountyJob.of(
                "recount-figures",
                new Daily(WorkCalendar.ZONE, LocalTime.of(3, 50)),
                counties,
                clock,
                (county, now) -> recount(book, county, now));
    }

    private static void recount(FigureBook book, CountyCode county, Instant now) {
        if (LocalDate.ofInstant(now, WorkCalendar.ZONE).getDayOfWeek() == DayOfWeek.SUNDAY) {
            int different = book.recount(county).different().size();
            if (different > 0) {
                LOG.warn(
                        "county {}: figures of {} cases differed from their history and were put right",
                        county,
                        different);
            }
        }
    }
}
