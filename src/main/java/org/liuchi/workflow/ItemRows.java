package org.liuchi.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.flow.Meaning;
import org.liuchi.workflow.flow.Phase;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Database rows to values and back. */
final class ItemRows {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<RunningClock>> CLOCKS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private ItemRows() {}

    static Item item(ResultSet row) throws SQLException {
        return new Item(
                new CountyCode(row.getString("county_code")),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("reference"),
                row.getString("flow_hash"),
                row.getString("category"),
                row.getString("title"),
                row.getString("area_code"),
                row.getInt("urgency"),
                owner(row),
                Phase.valueOf(row.getString("phase")),
                row.getString("state"),
                Objects.requireNonNull(time(row, "opened_at")),
                time(row, "due_at"),
                time(row, "promised_at"),
                time(row, "closed_at"),
                time(row, "next_tick_at"),
                row.getInt("version"),
                row.getObject("parent_id", UUID.class),
                row.getBoolean("holds_parent"),
                row.getInt("open_children"),
                JSON.readValue(row.getString("clocks"), CLOCKS),
                JSON.readValue(row.getString("facts"), OBJECT),
                row.getString("chain"));
    }

    static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getInt("seq"),
                row.getString("action"),
                Meaning.valueOf(row.getString("meaning")),
                row.getString("from_state"),
                row.getString("to_state"),
                HistoryEntry.By.valueOf(row.getString("by_kind")),
                row.getObject("actor_id", UUID.class),
                row.getObject("actor_post", UUID.class),
                Objects.requireNonNull(time(row, "at")),
                row.getString("flow_hash"),
                owner(row),
                time(row, "due_at"),
                time(row, "promised_at"),
                JSON.readValue(row.getString("input"), OBJECT),
                JSON.readValue(row.getString("remembered"), OBJECT),
                JSON.readValue(row.getString("texts"), STRINGS),
                row.getString("hash"));
    }

    private static @Nullable Owner owner(ResultSet row) throws SQLException {
        UUID post = row.getObject("owner_post", UUID.class);
        return post == null
                ? null
                : new Owner(new PostId(post), new OrganizationId(row.getObject("owner_organization", UUID.class)));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static @Nullable OffsetDateTime column(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
