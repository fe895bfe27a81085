package org.liuchi.registers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.liuchi.registers.PublicFigure.Amount;
import org.liuchi.registers.PublicFigure.Unsaid;
import org.liuchi.registers.definition.Figure;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/** Figures that a county shows to everybody: by town and by month only, and nobody is found in a small number. */
@Component
public class PublicFigures {
    /** Below it a share says more about chance than about work: 样本不足. */
    static final int SAMPLE = 30;

    private static final int MONTHS = 12;

    private final Registers registers;
    private final RegisterFigures figures;

    PublicFigures(Registers registers, RegisterFigures figures) {
        this.registers = registers;
        this.figures = figures;
    }

    /** Empty where the register is not open to everybody, or has no such figure. */
    public Optional<PublicFigure> find(CountyCode county, String register, String figure, Locale locale) {
        return registers
                .find(county, register)
                .filter(Register::isOpen)
                .flatMap(open -> open.figure(figure).map(found -> shown(county, open, found, locale)));
    }

    private PublicFigure shown(CountyCode county, Register register, Figure figure, Locale locale) {
        boolean placed = figure.by().contains(Contributions.TOWN) || figure.by().contains(Contributions.VILLAGE);
        FigureView.Answer towns =
                answer(county, register, figure, placed ? List.of(Contributions.TOWN) : List.of(), locale);
        List<FigureView.Row> months = figure.by().contains(Contributions.PERIOD)
                ? answer(county, register, figure, List.of(Contributions.PERIOD), locale)
                        .rows()
                : List.of();
        return new PublicFigure(
                register.name(),
                figure.name(),
                towns.label(),
                towns.unit(),
                amount(figure, towns.total(), few(register, figure, towns.total())),
                rows(register, figure, towns.rows(), Contributions.TOWN),
                rows(register, figure, months, Contributions.PERIOD).stream()
                        .sorted(Comparator.comparing(PublicFigure.Row::label).reversed())
                        .limit(MONTHS)
                        .toList());
    }

    private FigureView.Answer answer(
            CountyCode county, Register register, Figure figure, List<String> by, Locale locale) {
        return figures.answer(county, FigureScope.Reach.ALL, register, figure, new FigureQuery(by, "", "", ""), locale);
    }

    private static List<PublicFigure.Row> rows(
            Register register, Figure figure, List<FigureView.Row> all, String dimension) {
        Set<Integer> unsaid = register.namesPeople()
                ? FewPeople.unsaid(all.stream().map(row -> records(figure, row)).toList())
                : Set.of();
        List<PublicFigure.Row> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            rows.add(new PublicFigure.Row(
                    all.get(i).labels().getOrDefault(dimension, ""), amount(figure, all.get(i), unsaid.contains(i))));
        }
        return rows;
    }

    private static boolean few(Register register, Figure figure, FigureView.Row total) {
        long records = records(figure, total);
        return register.namesPeople() && records > 0 && records < FewPeople.FEW;
    }

    private static Amount amount(Figure figure, FigureView.Row row, boolean few) {
        if (figure.kind() == Figure.Kind.SHARE && row.whole() < SAMPLE) {
            return Amount.unsaid(Unsaid.SAMPLE);
        }
        return few ? Amount.unsaid(Unsaid.FEW) : Amount.of(row.value());
    }

    /** What the number stands on. */
    private static long records(Figure figure, FigureView.Row row) {
        return figure.kind() == Figure.Kind.SHARE ? row.whole() : row.part();
    }
}
