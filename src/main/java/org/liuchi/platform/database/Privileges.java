package org.liuchi.platform.database;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.liuchi.platform.database.Tables.Table;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the application's login may do, derived from the declaration of the tables: append-only ones are kept so by the
 * absence of UPDATE, DELETE and TRUNCATE (distribution rule 11). An undeclared table can't be reached at all.
 */
final class Privileges {
    private static final Set<String> APPEND = Set.of("SELECT", "INSERT");
    private static final Set<String> CHANGE = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");

    private final JdbcClient sql;
    private final String application;

    /** @param application name of the application's login */
    Privileges(DataSource owner, String application) {
        this.sql = JdbcClient.create(owner);
        this.application = application;
    }

    /** Touches only what differs, so that starting several nodes at once doesn't make them fight over the catalogue. */
    void grant(List<Table> tables) {
        tables.stream().map(Table::schema).distinct().forEach(this::grantSchema);
        tables.forEach(this::grantTable);
    }

    private void grantSchema(String schema) {
        boolean missing = sql.sql("""
            select not has_schema_privilege(:application, oid, 'usage') from pg_namespace
            where nspname = :schema\
            """)
                .param("application", application)
                .param("schema", schema)
                .query(Boolean.class)
                .optional()
                .orElse(false);
        if (missing) {
            sql.sql("grant usage on schema " + quoted(schema) + " to " + quoted(application))
                    .update();
        }
    }

    private void grantTable(Table table) {
        Set<String> wanted = table.appendOnly() ? APPEND : CHANGE;
        if (!held(table).equals(wanted)) {
            String name = quoted(table.schema()) + "." + quoted(table.name());
            sql.sql("revoke all on " + name + " from " + quoted(application)).update();
            sql.sql("grant " + String.join(", ", new TreeSet<>(wanted)) + " on " + name + " to " + quoted(application))
                    .update();
        }
    }

    private Set<String> held(Table table) {
        return Set.copyOf(sql.sql("""
            select distinct p.privilege_type
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            cross join aclexplode(c.relacl) p
            join pg_roles r on r.oid = p.grantee
            where n.nspname = :schema and c.relname = :table and r.rolname = :application\
            """)
                .param("schema", table.schema())
                .param("table", table.name())
                .param("application", application)
                .query(String.class)
                .list());
    }

    /** The login may still change an append-only table as its owner, as a superuser or through another role. */
    boolean enforced(List<Table> tables) {
        return tables.stream()
                .filter(Table::appendOnly)
                .noneMatch(table -> sql.sql("""
                    select has_table_privilege(:application, cast(:table as regclass), 'update, delete, truncate')\
                    """)
                        .param("application", application)
                        .param("table", quoted(table.schema()) + "." + quoted(table.name()))
                        .query(Boolean.class)
                        .single());
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
