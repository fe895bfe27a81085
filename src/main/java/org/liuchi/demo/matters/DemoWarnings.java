package org.liuchi.demo.matters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.demo.sheets.Sheet;
import org.liuchi.demo.staff.Body;
import org.liuchi.demo.staff.Roster;
import org.liuchi.demo.staff.Seat;
import org.liuchi.platform.web.Receipts;
import org.liuchi.platform.web.StaffDirectory;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Ids;
import org.liuchi.shared.Receipt;
import org.liuchi.shared.Role;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Commands.Start;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/** A few warnings, a card and an award, as organisations find them; told again after a break, they go on. */
@Component
public class DemoWarnings {
    private static final Duration STEP = Duration.ofHours(20);

    private final Items items;
    private final StaffDirectory directory;
    private final Receipts receipts;
    private final Clock clock;

    DemoWarnings(Items items, StaffDirectory directory, Receipts receipts, Clock clock) {
        this.items = items;
        this.directory = directory;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param today when they end */
    public void play(Roster roster, Instant today) {
        List<Map<String, String>> rows = Sheet.rows("warnings.csv");
        for (int i = 0; i < rows.size(); i++) {
            play(roster, today, i, rows.get(i));
        }
    }

    private void play(Roster roster, Instant today, int number, Map<String, String> row) {
        List<String> actions = List.of(row.getOrDefault("steps", "").split(" "));
        Body unit = roster.department(row.getOrDefault("body", ""));
        Instant at = today.minus(STEP.multipliedBy(actions.size() + 1L));
        UUID id = items.start(started(roster, unit, number, row, at), _ -> {})
                .item()
                .id();
        for (String action : actions) {
            at = at.plus(STEP);
            // a card is an item of its own, which its visit has begun
            UUID target = items.children(roster.county(), id).stream()
                    .map(Item::id)
                    .findFirst()
                    .orElse(id);
            items.act(new Act(
                    roster.county(),
                    action.equals("card") ? id : target,
                    action,
                    null,
                    actor(roster, unit, action),
                    filled(action, row, at),
                    receipt(number, action),
                    at));
        }
    }

    private Start started(Roster roster, Body unit, int number, Map<String, String> row, Instant at) {
        String start = row.getOrDefault("start", "");
        String why = row.getOrDefault("why", "");
        boolean visit = start.equals("visit");
        String name = unit.organization().name();
        String day = LocalDate.ofInstant(at, WorkCalendar.ZONE).format(DateTimeFormatter.BASIC_ISO_DATE);
        String colour = row.getOrDefault("colour", "");
        return new Start(
                roster.county(),
                Ids.next(at),
                visit ? "inspection" : "warning",
                "示%s-%s-%04d".formatted(roster.county(), day, number + 1),
                start,
                visit ? why : colour,
                visit ? "明查暗访：" + name : "%s灯：%s（%s）".formatted(colour.equals("BLUE") ? "蓝" : "黄", name, why),
                roster.county() + "000000",
                0,
                null,
                false,
                actor(roster, unit, start),
                given(unit, start, row, at),
                receipt(number, start),
                at);
    }

    private static Map<String, Object> given(Body unit, String start, Map<String, String> row, Instant at) {
        Map<String, Object> input = new HashMap<>();
        input.put("organization", unit.organization().id().toString());
        String text = row.getOrDefault("text", "");
        if (start.equals("visit")) {
            input.put("manner", row.getOrDefault("why", ""));
            input.put("day", LocalDate.ofInstant(at, WorkCalendar.ZONE).toString());
            input.put("looked", "办事窗口、接单和答复记录");
            input.put("finding", text);
        } else {
            input.put("addressee", "TEAM");
            input.put("colour", row.getOrDefault("colour", ""));
            input.put("ground", text);
        }
        if (start.equals("lightByRule")) {
            input.put("rule", "overdue");
            input.putAll(counted("4"));
        }
        return input;
    }

    private static Map<String, Object> counted(String figure) {
        return Map.of("measure", "OVERDUE", "figure", figure, "threshold", "3");
    }

    private static Map<String, Object> filled(String action, Map<String, String> row, Instant at) {
        return switch (action) {
            case "reply" -> Map.of("statement", "情况属实。已明确专人负责，本周内补齐，以后按周反馈。");
            case "card" -> Map.of("ground", "效能建设办法（演示）第四条：" + row.getOrDefault("text", ""));
            case "award" -> Map.of("reason", row.getOrDefault("text", ""));
            case "keep" ->
                Map.of(
                        "reason",
                        "整改要看得见效果，到期复查。",
                        "until",
                        LocalDate.ofInstant(at, WorkCalendar.ZONE).plusDays(14).toString());
            case "goOut" -> {
                Map<String, Object> input = new HashMap<>(counted("0"));
                input.put("why", "FIGURE");
                yield input;
            }
            default -> throw new IllegalArgumentException(action);
        };
    }

    private Actor actor(Roster roster, Body unit, String action) {
        return switch (action) {
            case "lightByRule", "goOut" -> new Actor.Program(roster.county(), "warning");
            case "reply" -> staff(roster, unit.intake());
            default ->
                staff(
                        roster,
                        roster.offices().stream()
                                .flatMap(office -> office.seats().stream())
                                .filter(seat -> seat.post().role() == Role.LEADER)
                                .findFirst()
                                .orElseThrow());
        };
    }

    private Actor staff(Roster roster, Seat seat) {
        return directory
                .find(roster.county(), seat.holder().id(), clock.instant())
                .orElseThrow();
    }

    private Receipt receipt(int number, String step) {
        return receipts.of("demo warning", new IdempotencyKey(number + "-" + step), List.of());
    }
}
