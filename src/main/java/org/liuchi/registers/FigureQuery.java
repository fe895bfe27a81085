package org.liuchi.registers;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liuchi.registers.definition.Figure;
import org.liuchi.shared.Problem;

/**
 * How a figure is asked for.
 *
 * @param by what it is broken down by
 * @param from first month; empty: any
 * @param until last month; empty: any
 * @param area code that all lie in; empty: any
 */
record FigureQuery(List<String> by, String from, String until, String area) {
    /** @throws Problem INVALID naming the parameter */
    static FigureQuery read(Figure figure, Map<String, String> given) {
        String by = given.get("by");
        List<String> dimensions = by == null
                ? figure.by()
                : Stream.of(by.split(","))
                        .filter(one -> !one.isBlank())
                        .distinct()
                        .toList();
        if (!figure.by().containsAll(dimensions)) {
            throw Problem.invalid("by", "other");
        }
        return read(dimensions, given);
    }

    static FigureQuery read(List<String> by, Map<String, String> given) {
        String area = given.getOrDefault("area", "");
        if (!area.isEmpty()) {
            Gaps.prefix(area);
        }
        return new FigureQuery(by, month(given, "period.from"), month(given, "period.until"), area);
    }

    FigureQuery in(String month) {
        return new FigureQuery(by, month, month, area);
    }

    static String month(Map<String, String> given, String name) {
        String month = given.getOrDefault(name, "");
        if (!month.matches("|\\d{4}-(0[1-9]|1[0-2])")) {
            throw Problem.invalid(name, "date");
        }
        return month;
    }
}
