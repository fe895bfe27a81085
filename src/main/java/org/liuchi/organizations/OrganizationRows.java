package org.liuchi.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Role;

/** Organisations and posts as their tables hold them. */
final class OrganizationRows {
    private OrganizationRows() {}

    static Organization organization(ResultSet row) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        return new Organization(
                new OrganizationId(row.getObject("id", UUID.class)),
                Organization.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("area_code"),
                parent == null ? null : new OrganizationId(parent),
                row.getTimestamp("valid_from").toInstant(),
                instant(row.getTimestamp("valid_to")),
                row.getLong("version"));
    }

    static Post post(ResultSet row) throws SQLException {
        return new Post(
                new PostId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("area_code"),
                row.getBoolean("intake"),
                row.getBoolean("head"),
                row.getTimestamp("valid_from").toInstant(),
                instant(row.getTimestamp("valid_to")),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
