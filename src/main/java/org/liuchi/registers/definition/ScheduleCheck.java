package org.liuchi.registers.definition;

import java.util.Locale;
import java.util.Set;
import org.liuchi.registers.definition.Field.Kind;

/** Whether what the calendar begins can be begun, once for each target and period. */
final class ScheduleCheck {
    private static final Set<String> AREAS = Set.of("COUNTY", "TOWN", "VILLAGE");
    private static final String BODY = "DEPARTMENT";
    private static final String OF_TARGET = "$target.";

    private final Findings findings;

    private ScheduleCheck(Findings findings) {
        this.findings = findings;
    }

    static void check(Findings findings) {
        findings.once(findings.register().schedules(), "schedule", Schedule::name, Schedule::place);
        findings.register().schedules().forEach(new ScheduleCheck(findings)::schedule);
    }

    private void schedule(Schedule schedule) {
        int longest = longest(schedule.every());
        need(
                schedule,
                schedule.opens() != 0 && Math.abs(schedule.opens()) <= longest,
                "a " + schedule.every().name().toLowerCase(Locale.ROOT) + " has no day " + schedule.opens());
        if (!AREAS.contains(schedule.each()) && !schedule.each().equals(BODY)) {
            findings.register(schedule.each(), schedule.place())
                    .ifPresent(targets -> ConditionCheck.check(findings, schedule.when(), targets));
        } else {
            need(
                    schedule,
                    schedule.when().tests().isEmpty(),
                    "'when' asks records, and a " + schedule.each() + " is none");
        }
        need(
                schedule,
                schedule.set().containsValue("$period"),
                "no field takes $period, so nobody can tell one period's record from the next");
        need(
                schedule,
                schedule.each().equals("COUNTY") || schedule.set().containsValue("$target"),
                "no field takes $target, so nobody can tell whose record it is");
        new SetCheck(findings, findings.register(), schedule.place())
                .begun(schedule.action(), schedule.set(), (field, value) -> special(schedule, field, value));
    }

    private static int longest(Schedule.Every every) {
        return switch (every) {
            case WEEK -> 7;
            case MONTH -> 28;
            case QUARTER -> 90;
            case YEAR -> 365;
        };
    }

    private boolean special(Schedule schedule, Field field, String value) {
        if (value.equals("$target")) {
            need(schedule, takes(schedule.each(), field), "'" + field.name() + "' can't take a " + schedule.each());
        } else if (value.startsWith(OF_TARGET)) {
            ofTarget(schedule, field, value.substring(OF_TARGET.length()));
        } else if (value.equals("$period")) {
            need(schedule, field.kind() == Kind.TEXT, "'" + field.name() + "' is no TEXT, so it can't take $period");
        } else if (value.matches("\\$day -?\\d{1,3}")) {
            need(schedule, field.kind() == Kind.DATE, "'" + field.name() + "' is no DATE, so it can't take " + value);
        } else if (value.startsWith("$")) {
            need(schedule, false, "'" + value + "' is none of $target, $target.FIELD, $period, $day 25");
        } else {
            return false;
        }
        return true;
    }

    private void ofTarget(Schedule schedule, Field field, String name) {
        if (AREAS.contains(schedule.each()) || schedule.each().equals(BODY)) {
            need(schedule, false, "a " + schedule.each() + " is no record and has no field '" + name + "'");
            return;
        }
        findings.register(schedule.each(), schedule.place())
                .flatMap(targets -> findings.field(targets, name, schedule.place()))
                .ifPresent(own -> need(
                        schedule,
                        own.handsTo(field),
                        "'$target." + name + "' can't stand in '" + field.name() + "': "
                                + "it needs to be of the same kind and to fit, and there whenever that is required"));
    }

    private static boolean takes(String each, Field field) {
        return switch (field.kind()) {
            case AREA -> AREAS.contains(each);
            case ORGANIZATION -> AREAS.contains(each) || each.equals(BODY);
            case RELATION -> field.shape().to().equals(each);
            case TEXT, NUMBER, MONEY, DATE, PERIOD, CHOICE, YES_NO, POST, PERSON, FILES, COUNT, SUM -> false;
        };
    }

    private void need(Schedule schedule, boolean holds, String fault) {
        findings.need(holds, schedule.place(), fault);
    }
}
