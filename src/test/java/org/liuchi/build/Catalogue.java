package org.liuchi.build;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL says about the program's schemas (all but its own), partitions left to their parent. */
record Catalogue(JdbcClient sql) {
    private static final String OURS = """
        with ours as (
          select c.oid, c.relkind, c.relispartition, n.nspname as schema, c.relname as name,
                 n.nspname || '.' || c.relname as table_name
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema')
        """;

    /** @param defaultValue its expression, where it has one */
    record Column(
            String table,
            String name,
            String type,
            boolean notNull,
            boolean plainCollation,
            boolean generated,
            boolean identity,
            @Nullable String defaultValue) {}

    /** A PRIMARY KEY, UNIQUE or EXCLUDE, or a unique index, with its columns in order. */
    record Key(String table, String name, boolean primary, List<String> columns) {}

    /** @param actions the letters of ON DELETE and ON UPDATE as in {@code pg_constraint} */
    record ForeignKey(
            String from,
            List<String> fromColumns,
            String to,
            List<String> toColumns,
            String actions,
            boolean deferrable) {}

    List<String> tables() {
        return names("select table_name from ours where relkind in ('r', 'p', 'f') and not relispartition order by 1");
    }

    List<Column> columns() {
        return sql.sql(OURS + """
            select o.table_name, a.attname, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull,
                   a.attcollation = t.typcollation as plain, a.attgenerated <> '' as generated,
                   a.attidentity <> '' as identity,
                   case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end as value
              from ours o
              join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
              join pg_type t on t.oid = a.atttypid
              left join pg_attrdef d on d.adrelid = o.oid and d.adnum = a.attnum
             where o.relkind in ('r', 'p', 'f', 'v', 'm') and not o.relispartition
             order by 1, a.attnum
            """)
                .query((row, _) -> new Column(
                        row.getString("table_name"),
                        row.getString("attname"),
                        row.getString("type"),
                        row.getBoolean("attnotnull"),
                        row.getBoolean("plain"),
                        row.getBoolean("generated"),
                        row.getBoolean("identity"),
                        row.getString("value")))
                .list();
    }

    List<Key> keys() {
        return sql.sql(OURS + """
            select o.table_name, i.relname, x.indisprimary,
                   array(select pg_get_indexdef(x.indexrelid, n, true)
                           from generate_series(1, x.indnkeyatts) n) as columns
              from ours o
              join pg_index x on x.indrelid = o.oid and (x.indisunique or x.indisexclusion)
              join pg_class i on i.oid = x.indexrelid
             where not o.relispartition
             order by 1, 2
            """)
                .query((row, _) -> new Key(
                        row.getString("table_name"),
                        row.getString("relname"),
                        row.getBoolean("indisprimary"),
                        list(row.getArray("columns").getArray())))
                .list();
    }

    List<ForeignKey> foreignKeys() {
        return sql.sql(OURS + """
            select f.table_name as from_table, t.table_name as to_table,
                   array(select attname::text from unnest(c.conkey) with ordinality k(n, i)
                           join pg_attribute on attrelid = c.conrelid and attnum = n order by i) as from_columns,
                   array(select attname::text from unnest(c.confkey) with ordinality k(n, i)
                           join pg_attribute on attrelid = c.confrelid and attnum = n order by i) as to_columns,
                   c.confdeltype::text || c.confupdtype::text as actions, c.condeferrable
              from pg_constraint c join ours f on f.oid = c.conrelid join ours t on t.oid = c.confrelid
             where c.contype = 'f' and c.conparentid = 0
             order by 1, 2
            """)
                .query((row, _) -> new ForeignKey(
                        row.getString("from_table"),
                        list(row.getArray("from_columns").getArray()),
                        row.getString("to_table"),
                        list(row.getArray("to_columns").getArray()),
                        row.getString("actions"),
                        row.getBoolean("condeferrable")))
                .list();
    }

    /** Names of things that a schema of ours does not have, each with what it is. */
    List<String> forbiddenThings() {
        return names("""
            select 'trigger ' || t.tgname || ' on ' || o.table_name
              from pg_trigger t join ours o on o.oid = t.tgrelid where not t.tgisinternal
            union all
            select 'rule ' || r.rulename || ' on ' || o.table_name
              from pg_rewrite r join ours o on o.oid = r.ev_class where r.rulename <> '_RETURN'
            union all
            select 'updatable view ' || table_name
              from ours where relkind = 'v' and pg_relation_is_updatable(oid::regclass, false) <> 0
            union all
            select 'inheriting table ' || o.table_name
              from pg_inherits i join ours o on o.oid = i.inhrelid where o.relkind = 'r' and not o.relispartition
            union all
            select 'second level of partitions under ' || table_name
              from ours where relkind = 'p' and relispartition
            union all
            select 'sequence ' || table_name from ours where relkind = 'S'
            union all
            select 'foreign table ' || table_name from ours where relkind = 'f'
            union all
            select 'function ' || n.nspname || '.' || p.proname || ' (rules live in the program)'
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace
             where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
            """);
    }

    /** The tables among these on which the application's role may do more than read and add. */
    List<String> changeable(List<String> tables) {
        return sql.sql("""
            select t from unnest(:tables::text[]) t
             where has_any_column_privilege(t, 'UPDATE') or has_table_privilege(t, 'UPDATE, DELETE, TRUNCATE')
             order by 1
            """)
                .param("tables", tables.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> names(String query) {
        return sql.sql(OURS + query).query((row, _) -> row.getString(1)).list();
    }

    private static List<String> list(Object array) {
        return Arrays.asList((String[]) array);
    }
}
