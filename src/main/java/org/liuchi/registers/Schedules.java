package org.liuchi.registers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liuchi.platform.web.Receipts;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.Schedule;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins records by the calendar: one for each target in each period, and none for periods that are over. */
@Component
class Schedules {
    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);
    private static final String TARGET = "$target";

    private final JdbcClient sql;
    private final Registers registers;
    private final Records records;
    private final Targets targets;
    private final Matching matching;

    Schedules(JdbcClient sql, Registers registers, Records records, Targets targets, Matching matching) {
        this.sql = sql;
        this.registers = registers;
        this.records = records;
        this.targets = targets;
        this.matching = matching;
    }

    void run(CountyCode county, Instant now) {
        LocalDate today = Records.day(now);
        for (Register register : registers.all(county)) {
            for (Schedule schedule : register.schedules()) {
                Season season = Season.of(schedule.every(), today);
                if (!today.isBefore(season.day(schedule.opens()))) {
                    begin(county, register, schedule, season, now);
                }
            }
        }
    }

    private void begin(CountyCode county, Register register, Schedule schedule, Season season, Instant now) {
        Set<String> begun = begun(county, register, schedule, season);
        Map<String, Object> words = season.words();
        List<Target> missing = new ArrayList<>();
        targets.each(
                county,
                schedule.each(),
                (_, _) -> {},
                batch -> due(county, schedule, batch, Records.day(now)).stream()
                        .filter(target -> !begun.contains(target.id()))
                        .forEach(missing::add));
        missing.forEach(target -> begin(county, register, schedule, season, target, words, now));
    }

    private List<Target> due(CountyCode county, Schedule schedule, List<Target> batch, LocalDate today) {
        if (!Registers.isRegister(schedule.each()) || schedule.when().tests().isEmpty()) {
            return batch;
        }
        Map<UUID, Target> byId = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Target target : batch) {
            if (target.entry() != null) {
                byId.put(target.entry().id(), target);
                entries.add(target.entry());
            }
        }
        return matching.of(registers.get(county, schedule.each()), schedule.when(), entries, today).stream()
                .flatMap(entry -> java.util.stream.Stream.ofNullable(byId.get(entry.id())))
                .toList();
    }

    private Set<String> begun(CountyCode county, Register register, Schedule schedule, Season season) {
        return new HashSet<>(sql.sql("""
            select target from registers.begun
            where county_code = :county and register = :register and schedule = :schedule and period = :period
            """)
                .param("county", county.value())
                .param("register", register.name())
                .param("schedule", schedule.name())
                .param("period", season.name())
                .query(String.class)
                .list());
    }

    /** One that can't be begun holds up no other; it is tried again at the next turn. */
    private void begin(
            CountyCode county,
            Register register,
            Schedule schedule,
            Season season,
            Target target,
            Map<String, Object> words,
            Instant now) {
        String what = String.join(" ", register.name(), schedule.name(), season.name(), target.id());
        try {
            records.enter(
                    new Records.Enter(
                            county,
                            register.name(),
                            schedule.action(),
                            values(register, schedule, target, words, Records.day(now)),
                            new Actor.Program(county, "registers"),
                            Receipts.following(
                                    UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)), 0, "schedule"),
                            now),
                    item -> begun(county, register, schedule, season, target, item.id()));
        } catch (DuplicateKeyException e) {
            LOG.debug("{} was begun by another node", what);
        } catch (Problem problem) {
            LOG.warn("county {}: {} can't be begun: {}", county, what, problem.getMessage());
        }
    }

    private static Map<String, Object> values(
            Register register, Schedule schedule, Target target, Map<String, Object> words, LocalDate today) {
        Map<String, Object> known = new HashMap<>(words);
        if (target.entry() != null) {
            target.entry().values().forEach((name, value) -> known.put("target." + name, value));
        }
        Map<String, Object> values = new HashMap<>(Settings.of(schedule.set(), known, today));
        schedule.set().forEach((name, setting) -> {
            if (setting.equals(TARGET)) {
                Field.Kind kind = register.field(name).map(Field::kind).orElse(Field.Kind.TEXT);
                values.put(name, kind == Field.Kind.TEXT ? target.name() : target.as(kind));
            }
        });
        values.values().removeIf(""::equals);
        return values;
    }

    private void begun(
            CountyCode county, Register register, Schedule schedule, Season season, Target target, UUID record) {
        sql.sql("""
            insert into registers.begun (county_code, register, schedule, period, target, record_id)
            values (:county, :register, :schedule, :period, :target, :record)
            """)
                .param("county", county.value())
                .param("register", register.name())
                .param("schedule", schedule.name())
                .param("period", season.name())
                .param("target", target.id())
                .param("record", record)
                .update();
    }
}
