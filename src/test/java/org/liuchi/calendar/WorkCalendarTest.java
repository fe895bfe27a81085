package org.liuchi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.Covers;
import org.liuchi.Deep;
import org.liuchi.shared.OrganizationId;

class WorkCalendarTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final OrganizationId BODY = new OrganizationId(new UUID(1, 1));
    private static final List<SpecialDay> SHIPPED = shipped();
    private static final WorkCalendar CALENDAR =
            new WorkCalendar(WorkingHours.DEFAULT, SHIPPED, Set.of(2024, 2025, 2026));

    @Test
    @Covers("TC-43")
    void fiveWorkingDaysFromTheFridayBeforeSpringFestivalEndAfterTheAdjustedSaturday() {
        Deadline deadline = CALENDAR.deadline(at("2026-02-13T10:00"), Term.workingDays(5));

        assertThat(deadline).isEqualTo(new Deadline(at("2026-02-27T17:30"), false));
        assertThat(CALENDAR.explain(at("2026-02-13T10:00"), Term.workingDays(5), List.of()).counted().stream()
                        .map(span -> LocalDate.ofInstant(span.from(), WorkCalendar.ZONE)
                                .toString())
                        .distinct())
                .containsExactly("2026-02-14", "2026-02-24", "2026-02-25", "2026-02-26", "2026-02-27");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00, 120 working minutes, 2026-03-02T12:00",
        "2026-03-02T11:30, 60 working minutes,  2026-03-02T14:30",
        "2026-03-02T12:00, 1 working minute,    2026-03-02T14:01",
        "2026-03-02T08:30, 420 working minutes, 2026-03-02T17:30",
        "2026-03-06T17:30, 1 working minute,    2026-03-09T08:31",
        "2026-02-13T17:00, 60 working minutes,  2026-02-14T09:00",
        "2026-09-30T17:29, 2 working minutes,   2026-10-08T08:31",
        "2026-03-06T23:59, 1 working day,       2026-03-09T17:30",
        "2026-03-07T00:00, 1 working day,       2026-03-09T17:30",
        "2026-09-24T09:00, 24 hours,            2026-09-25T09:00",
        "2026-10-03T23:45, 30 minutes,          2026-10-04T00:15",
        "2026-03-02T00:00, 1 day,               2026-03-03T17:30",
        "2026-09-24T09:00, 7 days,              2026-10-08T17:30",
        "2026-02-07T09:00, 7 days,              2026-02-14T17:30"
    })
    void aTermEndsWhenTheCivilCodeSaysSo(String from, String term, String due) {
        assertThat(CALENDAR.deadline(at(from), Term.parse(term)).dueAt()).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-30T09:00, 1 working day,       false",
        "2026-12-31T09:00, 1 working day,       true",
        "2026-12-31T17:29, 1 working minute,    false",
        "2026-12-31T17:29, 2 working minutes,   true",
        "2026-12-31T09:00, 48 hours,            false",
        "2026-12-24T09:00, 7 days,              false",
        "2026-12-24T09:00, 8 days,              true",
        "2023-12-31T09:00, 1 working day,       false"
    })
    void aDeadlineThatReachesIntoAnUnpublishedYearIsProvisional(String from, String term, boolean provisional) {
        assertThat(CALENDAR.deadline(at(from), Term.parse(term)).provisional()).isEqualTo(provisional);
    }

    @Test
    void everyDayOfThePublishedYearsIsWorkedOrNotAsTheNoticesSay() {
        for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            assertThat(CALENDAR.isWorkday(day)).as("%s", day).isEqualTo(MinuteByMinute.worked(day));
        }
    }

    @Test
    void deadlinesAgreeWithCountingMinuteByMinute() {
        Random random = new Random(SEED);
        MinuteByMinute simulation = new MinuteByMinute(MinuteByMinute.OPEN, List.of());
        for (int i = 0; i < Deep.times(1_500, 50_000); i++) {
            Instant from = moment(random);
            Term term = term(random);

            assertThat(CALENDAR.deadline(from, term).dueAt())
                    .as("%s from %s, seed %d", term, from, SEED)
                    .isEqualTo(simulation.due(from, term));
        }
    }

    @Test
    void deadlinesWithPausesByAnybodysHoursAgreeWithCountingMinuteByMinute() {
        Random random = new Random(SEED);
        for (int i = 0; i < Deep.times(3_000, 20_000); i++) {
            List<LocalTime> open = hours(random);
            WorkCalendar calendar = new WorkCalendar(
                            WorkingHours.DEFAULT, Map.of(BODY, shifts(open)), SHIPPED, Set.of(2024, 2025, 2026))
                    .of(BODY);
            Instant from = moment(random);
            Term term = term(random);
            List<Span> pauses = pauses(from, random);

            Arithmetic arithmetic = calendar.explain(from, term, pauses);
            String what = "%s from %s, pauses %s, open %s, seed %d".formatted(term, from, pauses, open, SEED);

            assertThat(arithmetic.deadline().dueAt())
                    .as(what)
                    .isEqualTo(new MinuteByMinute(open, pauses).due(from, term));
            assertThat(arithmetic.counted().getLast().to())
                    .as(what)
                    .isEqualTo(arithmetic.deadline().dueAt());
            assertThat(arithmetic.left(from)).as(what).isEqualTo(sum(arithmetic.counted()));
            assertThat(arithmetic.counted())
                    .as(what)
                    .noneMatch(span -> pauses.stream()
                            .anyMatch(pause -> pause.from().isBefore(span.to())
                                    && span.from().isBefore(pause.to())));
        }
    }

    @Test
    void aPauseOfSecondsIsSeconds() {
        Span pause = new Span(at("2026-03-02T10:00:07"), at("2026-03-02T10:00:50"));

        assertThat(CALENDAR.deadline(at("2026-03-02T09:00:03"), Term.workingMinutes(120), List.of(pause))
                        .dueAt())
                .isEqualTo(at("2026-03-02T11:00:46"));
    }

    @ParameterizedTest
    @CsvSource({
        // the day it began on does not count, nor does a pause on it
        "2026-03-02T09:00, 5 working days, 2026-03-02T10:00, 2026-03-02T16:00, 2026-03-09T17:30",
        "2026-03-02T09:00, 5 working days, 2026-03-04T10:00, 2026-03-05T15:00, 2026-03-11T11:30",
        // over before the pause: it stays over
        "2026-03-02T09:00, 1 hour,         2026-03-02T10:00, 2026-03-05T10:00, 2026-03-02T10:00",
        "2026-03-02T09:00, 24 hours,       2026-03-02T10:00, 2026-03-05T10:00, 2026-03-06T09:00",
        "2026-03-02T09:00, 4 days,         2026-03-03T10:00, 2026-03-04T10:00, 2026-03-09T17:30",
        "2026-03-02T09:00, 5 days,         2026-03-08T10:00, 2026-03-10T10:00, 2026-03-11T17:30"
    })
    void aPauseMovesTheEndByAsMuchAsWouldHaveCounted(
            String from, String term, String paused, String resumed, String due) {
        List<Span> pauses = List.of(new Span(at(paused), at(resumed)));

        assertThat(CALENDAR.deadline(at(from), Term.parse(term), pauses).dueAt())
                .isEqualTo(at(due));
    }

    @Test
    void workingTimeAgreesWithCountingMinuteByMinute() {
        Random random = new Random(SEED);
        MinuteByMinute simulation = new MinuteByMinute(MinuteByMinute.OPEN, List.of());
        for (int i = 0; i < Deep.times(500, 20_000); i++) {
            Instant from = moment(random);
            Instant to = from.plus(Duration.ofMinutes(random.nextInt(-100, 40_000)));

            assertThat(CALENDAR.workingTime(from, to))
                    .as("%s to %s, seed %d", from, to, SEED)
                    .isEqualTo(Duration.ofMinutes(simulation.workingMinutes(from, to)));
        }
    }

    @Test
    void theExplanationOfWorkingMinutesAddsUpToTheTermAndEndsWhenItIsDue() {
        Random random = new Random(SEED);
        for (int i = 0; i < Deep.times(500, 20_000); i++) {
            Instant from = moment(random);
            Term term = Term.workingMinutes(random.nextLong(1, 10_000));
            List<Span> counted = CALENDAR.explain(from, term, List.of()).counted();

            assertThat(sum(counted))
                    .as("%s from %s, seed %d", term, from, SEED)
                    .isEqualTo(Duration.ofMinutes(term.amount()));
            assertThat(counted.getLast().to())
                    .isEqualTo(CALENDAR.deadline(from, term).dueAt());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "120 working minutes",
                "1 working day",
                "5 working days",
                "30 minutes",
                "24 hours",
                "7 days",
                "1 hour"
            })
    void aTermReadsAsItIsWritten(String text) {
        assertThat(Term.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "five days", "-1 days", "0 days", "5 working hours", "1.5 days", "9999999 days"})
    void whatIsNoTermIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Term.parse(text));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.ZONE).toInstant();
    }

    /** Any minute of three years, often exactly one at which something opens or closes. */
    private static Instant moment(Random random) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1_060));
        if (random.nextBoolean()) {
            return at(day + "T"
                    + List.of("00:00", "08:30", "12:00", "14:00", "17:30").get(random.nextInt(5)));
        }
        return day.atStartOfDay(WorkCalendar.ZONE)
                .plusMinutes(random.nextInt(1_440))
                .toInstant();
    }

    private static Term term(Random random) {
        Term.Unit unit = List.of(Term.Unit.values()).get(random.nextInt(4));
        return new Term(unit == Term.Unit.WORKING_MINUTES ? random.nextInt(1, 4_000) : random.nextInt(1, 30), unit);
    }

    private static Duration sum(List<Span> spans) {
        return spans.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** One to three shifts, on the quarter of an hour. */
    private static List<LocalTime> hours(Random random) {
        return random.ints(24, 90)
                .distinct()
                .limit(2L * (1 + random.nextInt(3)))
                .sorted()
                .mapToObj(quarter -> LocalTime.MIDNIGHT.plusMinutes(quarter * 15L))
                .toList();
    }

    private static WorkingHours shifts(List<LocalTime> open) {
        List<WorkingHours.Shift> shifts = new ArrayList<>();
        for (int i = 0; i < open.size(); i += 2) {
            shifts.add(new WorkingHours.Shift(open.get(i), open.get(i + 1)));
        }
        return new WorkingHours(shifts);
    }

    /** Up to four, from minutes to days long, some at once after another. */
    private static List<Span> pauses(Instant from, Random random) {
        List<Span> pauses = new ArrayList<>();
        Instant last = from;
        for (int left = random.nextInt(5); left > 0; left--) {
            Instant begin = last.plus(Duration.ofMinutes(random.nextInt(5) == 0 ? 0 : random.nextInt(6_000)));
            last = begin.plus(Duration.ofMinutes(1 + random.nextInt(random.nextBoolean() ? 300 : 8_000)));
            pauses.add(new Span(begin, last));
        }
        return pauses;
    }

    private static List<SpecialDay> shipped() {
        return HolidayFile.read(new InputStreamReader(
                Objects.requireNonNull(WorkCalendarTest.class.getResourceAsStream("/calendar/holidays.csv")),
                StandardCharsets.UTF_8));
    }
}
