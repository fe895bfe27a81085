package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liuchi.Deep;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.supervision.figures.FigureBook;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * After every step of a simulated {@link Year} the items touched have owner and clock, and every deadline is what
 * counting minute by minute says; after every day nothing is loose and the figures are what the histories say.
 */
@IntegrationTest
class YearTest {
    private static final int CASES = Integer.getInteger("cases", Deep.times(2_000, 20_000));
    private static final long SEED = Long.getLong("seed", 20_260_105);

    /** What a year must have seen to prove anything. */
    private static final List<String> STEPS = Stream.of(
                    "dispatch object overrule asCommon askReclass agree askReporter reply askExtension grant extend",
                    "endorse suspend resume urge lapse escalate dispute rework rate reopen reopenAfterCallBack record"
                            + " mend",
                    "exclude merge unmerge takeIn letGo leave callIn follow blow arrive plan")
            .flatMap(line -> Stream.of(line.split(" ")))
            .toList();

    private final Year.Doors doors;
    private final LooseItems loose;
    private final FigureBook figures;

    YearTest(@Autowired Year.Doors doors, @Autowired LooseItems loose, @Autowired FigureBook figures) {
        this.doors = doors;
        this.loose = loose;
        this.figures = figures;
    }

    @Test
    void aYearPassesAndNothingFallsOutOfTheLoop() {
        Year year = new Year(doors, SEED);
        for (int day = 0; day < Year.DAYS; day++) {
            year.day(day, matters(day));

            loose.none(year.county().code());
            assertThat(figures.compare(year.county().code()).different())
                    .as("figures on day %d", day)
                    .isEmpty();
        }

        assertThat(STEPS)
                .as("taken %s with seed %d", year.watch().taken(), SEED)
                .allSatisfy(step -> assertThat(year.watch().taken().getOrDefault(step, 0))
                        .as(step)
                        .isGreaterThanOrEqualTo(5));
    }

    /** Whoever sees it fail can see it again. */
    @Test
    void theSameSeedPlaysTheSameDays() {
        assertThat(days(40, SEED)).isEqualTo(days(40, SEED));
    }

    private List<String> days(int days, long seed) {
        Year year = new Year(doors, seed);
        for (int day = 0; day < days; day++) {
            year.day(day, 6);
        }
        return year.watch().lines();
    }

    private static int matters(int day) {
        return upTo(day + 1) - upTo(day);
    }

    private static int upTo(int day) {
        return (int) ((long) CASES * day / Year.DAYS);
    }
}
