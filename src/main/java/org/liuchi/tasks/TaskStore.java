package org.liuchi.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.people.TextMask;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What only a task has. Its texts stand on pages that everybody reads, so nothing about a person gets in. */
@Component
class TaskStore {
    private final JdbcClient sql;

    TaskStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param result as reported last */
    record Row(
            UUID id,
            String what,
            @Nullable String success,
            @Nullable String result,
            @Nullable Instant doneAt,
            @Nullable Instant accountedAt,
            boolean shown,
            @Nullable String originKind,
            @Nullable UUID originId) {}

    void add(
            CountyCode county,
            UUID id,
            String what,
            @Nullable String success,
            boolean shown,
            NewTask.@Nullable Origin origin) {
        TextMask.refuse(Sheets.WHAT, what);
        TextMask.refuse(Sheets.SUCCESS, success == null ? "" : success);
        sql.sql("""
            insert into tasks.task (county_code, id, what, success, shown, origin_kind, origin_id)
            values (:county, :id, :what, :success, :shown, :originKind, :originId)
            """)
                .param("county", county.value())
                .param("id", id)
                .param("what", what)
                .param("success", success)
                .param("shown", shown)
                .param("originKind", origin == null ? null : origin.kind())
                .param("originId", origin == null ? null : origin.id())
                .update();
    }

    void revise(Step step, Item after) {
        text(step, after, Sheets.WHAT, "update tasks.task set what = :text where county_code = :county and id = :id");
        text(
                step,
                after,
                Sheets.SUCCESS,
                "update tasks.task set success = :text where county_code = :county and id = :id");
        shown(step, after);
    }

    void result(Step step, Item after) {
        text(
                step,
                after,
                Sheets.RESULT,
                "update tasks.task set result = :text where county_code = :county and id = :id");
    }

    private void text(Step step, Item after, String name, String statement) {
        step.input().text(name).ifPresent(text -> {
            TextMask.refuse(name, text);
            sql.sql(statement)
                    .param("text", text)
                    .param("county", after.county().value())
                    .param("id", after.id())
                    .update();
        });
    }

    void done(Step step, Item after) {
        at(step, after, "update tasks.task set done_at = :now where county_code = :county and id = :id");
    }

    void accounted(Step step, Item after) {
        at(step, after, "update tasks.task set accounted_at = :now where county_code = :county and id = :id");
    }

    private void at(Step step, Item after, String statement) {
        sql.sql(statement)
                .param("now", step.now().atOffset(ZoneOffset.UTC))
                .param("county", after.county().value())
                .param("id", after.id())
                .update();
    }

    void shown(Step step, Item after) {
        if (step.input().facts().get(Sheets.SHOWN) instanceof Boolean shown) {
            sql.sql("update tasks.task set shown = :shown where county_code = :county and id = :id")
                    .param("shown", shown)
                    .param("county", after.county().value())
                    .param("id", after.id())
                    .update();
        }
    }

    Optional<Row> byId(CountyCode county, UUID id) {
        return Optional.ofNullable(byId(county, List.of(id)).get(id));
    }

    Map<UUID, Row> byId(CountyCode county, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("select * from tasks.task where county_code = :county and id in (:ids)")
                .param("county", county.value())
                .param("ids", ids)
                .query((row, _) -> row(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, Function.identity()));
    }

    /** The tasks that came from one thing, oldest first. */
    List<UUID> from(CountyCode county, NewTask.Origin origin) {
        return sql.sql("""
            select id from tasks.task
            where county_code = :county and origin_kind = :kind and origin_id = :id order by id
            """)
                .param("county", county.value())
                .param("kind", origin.kind())
                .param("id", origin.id())
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("what"),
                row.getString("success"),
                row.getString("result"),
                instant(row.getTimestamp("done_at")),
                instant(row.getTimestamp("accounted_at")),
                row.getBoolean("shown"),
                row.getString("origin_kind"),
                row.getObject("origin_id", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
