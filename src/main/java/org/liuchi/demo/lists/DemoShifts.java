package org.liuchi.demo.lists;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.demo.staff.Body;
import org.liuchi.demo.staff.Person;
import org.liuchi.demo.staff.Roster;
import org.liuchi.demo.staff.Seat;
import org.liuchi.people.roster.Shift;

/** Two months of shifts, twelve hours each: the desk by turns, its lead behind it, and a leader of the county. */
final class DemoShifts {
    private static final int DAYS = 60;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    private static final String DUTY_OFFICE = "05507000000";

    private DemoShifts() {}

    static List<Shift> of(Roster roster, Instant today) {
        LocalDate first = LocalDate.ofInstant(today, WorkCalendar.ZONE);
        Seat desk = roster.centre().seats().getFirst();
        Body office = roster.offices().getFirst();
        List<Shift> shifts = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = first.plusDays(day);
            for (boolean night : new boolean[] {false, true}) {
                int turn = 2 * day + (night ? 1 : 0);
                Person person = desk.holders().get(turn % desk.holders().size());
                shifts.add(shift(roster.centre(), desk, person, date, night, 1));
                shifts.add(shift(roster.centre(), roster.centre().seats().get(1), null, date, night, 2));
                shifts.add(shift(office, office.seats().get(day % office.seats().size()), null, date, night, 1));
            }
        }
        return shifts;
    }

    private static Shift shift(Body body, Seat seat, @Nullable Person person, LocalDate date, boolean night, int rank) {
        Instant since =
                date.atTime(night ? EVENING : MORNING).atZone(WorkCalendar.ZONE).toInstant();
        Instant until = (night ? date.plusDays(1).atTime(MORNING) : date.atTime(EVENING))
                .atZone(WorkCalendar.ZONE)
                .toInstant();
        return new Shift(
                body.organization().id(),
                seat.post().id(),
                person == null ? null : person.id(),
                kind(date, night),
                since,
                until,
                rank,
                DUTY_OFFICE);
    }

    private static Shift.Kind kind(LocalDate date, boolean night) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return night ? Shift.Kind.NIGHT : weekend ? Shift.Kind.WEEKEND : Shift.Kind.DAY;
    }
}
