package org.liuchi.supervision.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.shared.Actor;
import org.liuchi.tasks.MonthFigures;
import org.springframework.stereotype.Component;

/** The figures of a month's cases for the month pack (TC-01): the same as on the page of figures. */
@Component
class CaseMonth implements MonthFigures {
    private final Figures figures;

    CaseMonth(Figures figures) {
        this.figures = figures;
    }

    @Override
    public List<Line> of(Actor.Staff reader, YearMonth month, Locale locale, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, WorkCalendar.ZONE);
        LocalDate last = month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth() : today;
        if (last.isBefore(month.atDay(1))) {
            return List.of();
        }
        Selection selection = new Selection(reader.county(), month.atDay(1), last, Set.of(), "", null, now);
        return figures.of(reader, selection, locale).figures().stream()
                .map(figure -> new Line(
                        figure.label(),
                        figure.text(),
                        figure.numerator(),
                        figure.denominator(),
                        figure.formula(),
                        figure.hint()))
                .toList();
    }
}
