package org.liuchi.tasks.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.liuchi.shared.Label;
import org.liuchi.tasks.Routines;

/** The three monthly reports; the category of the item. */
enum ReportKind {
    PLAN("月度工作计划报告", "Plan of the month") {
        @Override
        LocalDate due(Routines.Routine routine, YearMonth month) {
            return routine.planDue(month);
        }
    },
    LIST("月度工作清单上报", "List of the month") {
        @Override
        LocalDate due(Routines.Routine routine, YearMonth month) {
            return routine.listDue(month);
        }
    },
    BULLETIN("月度工作进展通报", "Bulletin of the month") {
        @Override
        LocalDate due(Routines.Routine routine, YearMonth month) {
            return month.atEndOfMonth();
        }
    };

    private final String zh;
    private final String en;

    ReportKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The last day on which it is in time. */
    abstract LocalDate due(Routines.Routine routine, YearMonth month);

    Label label() {
        return new Label(zh, en);
    }

    static String[] names() {
        return Stream.of(values()).map(Enum::name).toArray(String[]::new);
    }

    static Optional<ReportKind> of(String name) {
        return Stream.of(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
