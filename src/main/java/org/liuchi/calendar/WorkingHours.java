package org.liuchi.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.liuchi.shared.Problem;

/** When offices are open on a workday: at least one shift, in order, none overlapping. */
public record WorkingHours(List<Shift> shifts) {
    /** 08:30–12:00 and 14:00–17:30 (domain 3.2). */
    public static final WorkingHours DEFAULT = new WorkingHours(List.of(
            new Shift(LocalTime.of(8, 30), LocalTime.of(12, 0)), new Shift(LocalTime.of(14, 0), LocalTime.of(17, 30))));

    public record Shift(LocalTime opens, LocalTime closes) {
        public Shift {
            if (!opens.isBefore(closes)) {
                throw Problem.invalid("shifts", "shift-ends-before-it-begins");
            }
        }
    }

    /** @throws Problem INVALID when there is no shift or two overlap */
    public WorkingHours {
        shifts = shifts.stream().sorted(Comparator.comparing(Shift::opens)).toList();
        if (shifts.isEmpty()) {
            throw Problem.invalid("shifts", "required");
        }
        for (int i = 1; i < shifts.size(); i++) {
            if (shifts.get(i).opens().isBefore(shifts.get(i - 1).closes())) {
                throw Problem.invalid("shifts", "shifts-overlap");
            }
        }
    }

    LocalTime closes() {
        return shifts.getLast().closes();
    }

    /** Of a whole workday. */
    Duration length() {
        return shifts.stream()
                .map(shift -> Duration.between(shift.opens(), shift.closes()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
