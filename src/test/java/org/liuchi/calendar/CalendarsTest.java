package org.liuchi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class CalendarsTest {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-03-02T01:00:00Z");

    @Autowired
    private Calendars calendars;

    @Test
    void theYears2024To2026AreShipped() {
        WorkCalendar calendar = calendars.of(new CountyCode("990301"));

        assertThat(calendar.special(LocalDate.of(2024, 10, 1)))
                .get()
                .extracting(SpecialDay::name)
                .isEqualTo("国庆节");
        assertThat(calendar.isWorkday(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(calendar.deadline(MONDAY_MORNING, Term.workingDays(200)).provisional())
                .isFalse();
    }

    @Test
    void aFurtherYearIsKnownAsSoonAsItIsPublished() {
        WorkCalendar before = calendars.of(new CountyCode("990302"));
        calendars.publish(2041, "测试", new StringReader("date,kind,name,name_en\n2041-01-02,off,元旦,New Year's Day\n"));
        WorkCalendar after = calendars.of(new CountyCode("990302"));

        Instant start = Instant.parse("2041-01-01T01:00:00Z");
        assertThat(before.deadline(start, Term.workingDays(1)))
                .isEqualTo(new Deadline(Instant.parse("2041-01-02T09:30:00Z"), true));
        assertThat(after.deadline(start, Term.workingDays(1)))
                .isEqualTo(new Deadline(Instant.parse("2041-01-03T09:30:00Z"), false));
    }

    @Test
    void aPublishedYearIsReplacedByALaterNotice() {
        calendars.publish(2042, "一", new StringReader("date,kind,name,name_en\n2042-01-02,off,元旦,New Year's Day\n"));
        calendars.publish(2042, "二", new StringReader("date,kind,name,name_en\n2042-01-03,off,元旦,New Year's Day\n"));

        WorkCalendar calendar = calendars.of(new CountyCode("990303"));
        assertThat(calendar.isWorkday(LocalDate.of(2042, 1, 2))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2042, 1, 3))).isFalse();
    }

    @Test
    void aFileWithBadRowsIsRefusedWholeAndEachRowIsNamed() {
        Problem problem = refusal(2043, """
            date,kind,name,name_en
            2043-01-01,off,元旦,New Year's Day
            2043-13-01,off,元旦,New Year's Day
            2043-01-02,free,元旦,New Year's Day
            2043-01-01,off,元旦,New Year's Day
            2043-01-03,off,,New Year's Day
            2043-01-04,off
            """);

        assertThat(problem.violations())
                .extracting(violation -> violation.field() + " " + violation.rule())
                .containsExactly(
                        "line.3 holiday-date",
                        "line.4 holiday-kind",
                        "line.5 holiday-twice",
                        "line.6 required",
                        "line.7 holiday-date");
        assertThat(calendars.of(new CountyCode("990304")).special(LocalDate.of(2043, 1, 1)))
                .isEmpty();
    }

    @Test
    void aDayOfAnotherYearOrAFileWithOtherColumnsIsRefused() {
        assertThat(refusal(2044, "date,kind,name,name_en\n2043-12-31,off,元旦,New Year's Day\n")
                        .violations())
                .extracting(Problem.Violation::rule)
                .containsExactly("holiday-year");
        assertThat(refusal(2044, "day,what\n2044-01-01,off\n").violations())
                .extracting(Problem.Violation::rule)
                .containsExactly("columns");
    }

    @Test
    void aCountyMayHaveItsOwnWorkingHours() {
        CountyCode county = new CountyCode("990305");
        calendars.open(
                county, new WorkingHours(List.of(new WorkingHours.Shift(LocalTime.of(9, 0), LocalTime.of(15, 0)))));

        assertThat(calendars
                        .of(county)
                        .deadline(MONDAY_MORNING, Term.workingDays(1))
                        .dueAt())
                .isEqualTo(Instant.parse("2026-03-03T07:00:00Z"));
        assertThat(calendars
                        .of(new CountyCode("990306"))
                        .deadline(MONDAY_MORNING, Term.workingDays(1))
                        .dueAt())
                .isEqualTo(Instant.parse("2026-03-03T09:30:00Z"));
    }

    @Test
    void overlappingShiftsAreRefused() {
        WorkingHours.Shift morning = new WorkingHours.Shift(LocalTime.of(8, 0), LocalTime.of(12, 0));
        WorkingHours.Shift noon = new WorkingHours.Shift(LocalTime.of(11, 0), LocalTime.of(13, 0));

        assertThat(catchThrowableOfType(Problem.class, () -> new WorkingHours(List.of(morning, noon)))
                        .violations())
                .extracting(Problem.Violation::rule)
                .containsExactly("shifts-overlap");
    }

    private Problem refusal(int year, String csv) {
        return catchThrowableOfType(Problem.class, () -> calendars.publish(year, "测试", new StringReader(csv)));
    }
}
