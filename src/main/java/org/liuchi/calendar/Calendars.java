package org.liuchi.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendars of the counties: one list of holidays for all, working hours of their own, and of those organisations that keep others. */
@Component
public class Calendars {
    private static final String SHIPPED = "calendar/holidays.csv";

    private final CalendarStore store;
    private final TransactionTemplate transaction;
    private final Cache<CountyCode, WorkCalendar> calendars = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofSeconds(60))
            .build();

    Calendars(CalendarStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /** At most 60 seconds behind what another node changed. */
    public WorkCalendar of(CountyCode county) {
        return calendars.get(county, this::read);
    }

    /**
     * Takes a year's holidays from a CSV with the columns {@code date,kind,name,name_en} (kind {@code off} or
     * {@code work}), in place of what was known of that year. Call it outside any transaction.
     *
     * @param source the notice, e.g. {@code 国办发明电〔2025〕7号}
     * @return how many days break the weekday rule
     * @throws Problem INVALID naming each bad row by its line; then nothing has changed
     */
    public int publish(int year, String source, Reader csv) {
        List<SpecialDay> days = HolidayFile.read(csv);
        days.stream().filter(day -> day.date().getYear() != year).findFirst().ifPresent(day -> {
            throw Problem.invalid("file", "holiday-year", Map.of("year", year, "date", day.date()));
        });
        transaction.executeWithoutResult(_ -> {
            store.publishAgain(year, source);
            store.add(days);
        });
        calendars.invalidateAll();
        return days.size();
    }

    /** Sets a county's working hours. Call it outside any transaction. */
    public void open(CountyCode county, WorkingHours hours) {
        transaction.executeWithoutResult(_ -> store.replace(county, hours));
        calendars.invalidate(county);
    }

    /** Sets the hours of an organisation that keeps others than its county. Call it outside any transaction. */
    public void open(CountyCode county, OrganizationId organization, WorkingHours hours) {
        transaction.executeWithoutResult(_ -> store.replace(county, organization, hours));
        calendars.invalidate(county);
    }

    /** Years already in the database stay as they are: a county may know better than an old program. */
    @PostConstruct
    void publishShipped() throws IOException {
        try (Reader csv =
                new InputStreamReader(new ClassPathResource(SHIPPED).getInputStream(), StandardCharsets.UTF_8)) {
            HolidayFile.read(csv).stream()
                    .collect(Collectors.groupingBy(day -> day.date().getYear()))
                    .forEach((year, days) -> transaction.executeWithoutResult(_ -> {
                        if (store.publishFirst(year, SHIPPED)) {
                            store.add(days);
                        }
                    }));
        }
    }

    private WorkCalendar read(CountyCode county) {
        List<WorkingHours.Shift> common = new ArrayList<>();
        Map<OrganizationId, List<WorkingHours.Shift>> own = new HashMap<>();
        for (CalendarStore.Row row : store.shifts(county)) {
            List<WorkingHours.Shift> shifts = row.organization() == null
                    ? common
                    : own.computeIfAbsent(row.organization(), _ -> new ArrayList<>());
            shifts.add(row.shift());
        }
        Map<OrganizationId, WorkingHours> hours = new HashMap<>();
        own.forEach((organization, shifts) -> hours.put(organization, new WorkingHours(shifts)));
        return new WorkCalendar(
                common.isEmpty() ? WorkingHours.DEFAULT : new WorkingHours(common),
                hours,
                store.specialDays(),
                store.publishedYears());
    }
}
