package org.liuchi.demo.tasks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.demo.staff.Body;
import org.liuchi.demo.staff.Roster;
import org.liuchi.shared.Actor;
import org.liuchi.tasks.NewTask;
import org.liuchi.tasks.Routines;
import org.liuchi.tasks.Tasks;
import org.liuchi.tasks.meeting.Meetings;
import org.liuchi.tasks.monthly.MonthlyReports;
import org.liuchi.tasks.pack.CountyMatters;
import org.liuchi.workflow.Item;
import org.springframework.stereotype.Component;

/** What recurs: a weekly meeting with a decision, the reports of this month, and what was put before the county. */
@Component
public class DemoMonth {
    private static final List<String> REPORTING = List.of("住房和城乡建设局", "城市管理局", "水利局", "农业农村局", "教育体育局");
    private static final int MEETING = 3;

    private final Routines routines;
    private final Meetings meetings;
    private final MonthlyReports reports;
    private final CountyMatters matters;
    private final Tasks tasks;
    private final TaskScenes scenes;

    DemoMonth(
            Routines routines,
            Meetings meetings,
            MonthlyReports reports,
            CountyMatters matters,
            Tasks tasks,
            TaskScenes scenes) {
        this.routines = routines;
        this.meetings = meetings;
        this.reports = reports;
        this.matters = matters;
        this.tasks = tasks;
        this.scenes = scenes;
    }

    public void play(Roster roster, Instant today) {
        if (routines.of(roster.county()).version() == 0) {
            routines.change(roster.county(), routine(roster), roster.founded());
        }
        meeting(roster, DemoTasks.day(today));
        meetings.openNext(roster.county(), today);
        reports.openDue(roster.county(), at(DemoTasks.day(today).withDayOfMonth(1), 8));
        reports(roster, today);
        matter(roster, today, 1, "水利局", "请求安排排涝泵站更新资金", "两座泵站使用超过二十年，汛期前需要更新机组。", "列入年度预算，先行采购一座。");
        matter(roster, today, 2, "教育体育局", "请求明确校车停靠点管理单位", "六个停靠点的标线和亭子没有明确管护单位。", "由交通运输局统一管护。");
    }

    private static Routines.Routine routine(Roster roster) {
        Set<UUID> villages = roster.villages().values().stream()
                .limit(MEETING)
                .map(DemoMonth::id)
                .collect(Collectors.toSet());
        Set<UUID> units =
                REPORTING.stream().map(name -> id(roster.department(name))).collect(Collectors.toSet());
        return new Routines.Routine(0, 1, 1, 25, villages, units);
    }

    /** Last Monday's, in one village: held, with one task that came of it. */
    private void meeting(Roster roster, LocalDate today) {
        Body village = roster.villages().values().iterator().next();
        LocalDate monday = today.with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
        Item meeting = meetings.plan(
                new Actor.Program(roster.county(), "weeklyMeeting"),
                id(village),
                monday,
                scenes.receipt("meeting"),
                at(monday.minusDays(3), 9));
        Actor.Staff clerk = scenes.at(roster, village.intake());
        tasks.open(
                clerk,
                new NewTask(
                        "修复村口破损路面",
                        "修补村口至文化广场的破损路面约六十米。",
                        "路面平整，通行无障碍。",
                        monday.plusDays(14),
                        village.seats().get(1).post().id().value(),
                        roster.town(village.organization().areaCode().substring(0, 9) + "000")
                                .seats()
                                .get(2)
                                .post()
                                .id()
                                .value(),
                        null,
                        null,
                        "SERVICES",
                        null,
                        null),
                new NewTask.Origin("weeklyMeeting", meeting.id()),
                scenes.receipt("decision"),
                at(monday, 10));
        scenes.attempt(() -> scenes.act(
                meeting,
                clerk,
                "hold",
                Map.of(
                        "study", "学习《信访工作条例》第三十二条和村级事项办理规范。",
                        "analysis", "上周反映集中在村口路面和夜间照明；照明已报供电所，路面本周列为任务。"),
                at(monday, 11)));
    }

    /** All reports that are due but those of one unit, so that a missing one is seen. */
    private void reports(Roster roster, Instant today) {
        YearMonth month = YearMonth.from(DemoTasks.day(today));
        for (String name : REPORTING.subList(0, REPORTING.size() - 1)) {
            Body body = roster.department(name);
            for (Item report : reports.owed(roster.county(), id(body), month, today.plus(Duration.ofDays(1)))) {
                Instant due = Objects.requireNonNull(report.dueAt()).minus(Duration.ofHours(2));
                scenes.attempt(() -> scenes.act(
                        report, scenes.at(roster, body.intake()), "send", Map.of(), due.isBefore(today) ? due : today));
            }
        }
    }

    private void matter(
            Roster roster, Instant today, int number, String body, String title, String why, String proposal) {
        matters.raise(
                scenes.at(roster, roster.department(body).intake()),
                new CountyMatters.NewMatter(title, why, proposal),
                scenes.receipt("matter-" + number),
                today.minus(Duration.ofHours(20)));
    }

    private static UUID id(Body body) {
        return body.organization().id().value();
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(WorkCalendar.ZONE).toInstant();
    }
}
