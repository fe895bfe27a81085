package org.liuchi.build;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liuchi.platform.database.Tables.Kind;

/**
 * What a statement must keep so that the same SQL also runs when the tables are distributed by county. Reads the text,
 * without a parser: it knows how we write SQL, not all of SQL.
 *
 * @param kinds declared tables by {@code schema.table}
 * @param acrossCounties names of the statements that may look at several counties; such a statement begins with
 *     {@code /* across counties: name *}{@code /}
 */
record StatementRules(Map<String, Kind> kinds, Set<String> acrossCounties) {
    private static final Pattern ACROSS = Pattern.compile("/\\*\\s*across counties:\\s*(.*?)\\s*\\*/");
    private static final Set<String> VOLATILE = Set.of(
            "now",
            "current_timestamp",
            "current_date",
            "current_time",
            "localtime",
            "localtimestamp",
            "clock_timestamp",
            "statement_timestamp",
            "transaction_timestamp",
            "timeofday",
            "random",
            "gen_random_uuid",
            "uuidv4",
            "uuidv7",
            "nextval");
    private static final Set<String> END_OF_SET = Set.of("from", "where", "returning");

    /** @return what is wrong, in words; empty when nothing is */
    List<String> broken(String sql) {
        List<SqlQuery> queries = SqlQuery.of(SqlTokens.of(sql));
        Set<String> tenant = tablesOf(Kind.TENANT);
        Set<String> shared = new HashSet<>(tenant);
        shared.addAll(tablesOf(Kind.REFERENCE));
        boolean touchesTenant =
                queries.stream().anyMatch(query -> !query.tables(tenant).isEmpty());
        boolean touchesShared =
                queries.stream().anyMatch(query -> !query.tables(shared).isEmpty());

        List<String> broken = new ArrayList<>();
        Optional<String> across = acrossCounties(sql);
        across.filter(name -> !acrossCounties.contains(name))
                .ifPresent(name -> broken.add("'" + name + "' is not in db/across-counties.csv (rule 5)"));
        for (SqlQuery query : queries) {
            county(query, tenant, across.isPresent(), broken);
            writes(query, tenant, broken);
            constructs(query, touchesTenant, broken);
            if (touchesShared) {
                query.callsOf(VOLATILE)
                        .forEach(word -> broken.add(word + ": time, chance and ids are parameters (rule 10)"));
            }
        }
        return broken.stream().distinct().toList();
    }

    private static void county(SqlQuery query, Set<String> tenant, boolean across, List<String> broken) {
        Map<String, String> tables = query.tables(tenant);
        if (tables.isEmpty() || query.verb().equals("insert")) {
            return;
        }
        CountyConditions conditions = CountyConditions.of(query.conditions(), tables.keySet());
        if (!across && !conditions.covers(tables.keySet())) {
            broken.add("a condition on county_code is missing for " + tables.values() + " (rule 5)");
        }
        if (locks(query) && !(conditions.covers(tables.keySet()) && conditions.oneCounty())) {
            broken.add("rows are locked without naming one county (rule 6)");
        }
    }

    private static boolean locks(SqlQuery query) {
        return query.has("for", "update")
                || query.has("for", "no")
                || query.has("for", "share")
                || query.has("for", "key");
    }

    private static void writes(SqlQuery query, Set<String> tenant, List<String> broken) {
        Map<String, String> tables = query.tables(tenant);
        List<String> changed = query.between("set", END_OF_SET);
        if (query.verb().equals("insert")
                && !tables.isEmpty()
                && !columns(query, tables).contains("county_code")) {
            broken.add("an insert names its columns, county_code among them (rule 3)");
        }
        if (!tables.isEmpty() && query.has("set") && assigns(changed, "county_code")) {
            broken.add("county_code is never updated (rule 1)");
        }
        if (query.has("do", "update") && changed.contains("?")) {
            broken.add("an upsert takes its values from EXCLUDED (rule 10)");
        }
        if (query.between("values", Set.of("on", "returning")).contains(SqlQuery.QUERY)) {
            broken.add("a subselect in VALUES (rule 10)");
        }
    }

    private static List<String> columns(SqlQuery query, Map<String, String> tables) {
        int table = query.tokens().indexOf(tables.values().iterator().next());
        List<String> after = query.tokens().subList(table + 1, query.tokens().size());
        int open = after.indexOf("(");
        return open < 0 || open > 2 ? List.of() : after.subList(open, after.indexOf(")"));
    }

    private static boolean assigns(List<String> set, String column) {
        int i = set.indexOf(column);
        return i >= 0 && i + 1 < set.size() && set.get(i + 1).equals("=");
    }

    private static void constructs(SqlQuery query, boolean touchesTenant, List<String> broken) {
        if (query.verb().equals("merge")) {
            broken.add("MERGE (rule 10)");
        }
        if (query.tokens().stream().anyMatch(token -> token.matches("pg_(try_)?advisory_.*"))) {
            broken.add("an advisory lock; correctness rests on rows (rule 6)");
        }
        if (query.has("listen") || query.has("notify") || query.has("pg_notify")) {
            broken.add("LISTEN/NOTIFY; polling is the truth (rule 16)");
        }
        if (touchesTenant && query.has("with", "recursive")) {
            broken.add("WITH RECURSIVE beside a tenant table; walk the divisions by prefix (rule 12)");
        }
        if (touchesTenant && (query.has("cube") || query.has("rollup") || query.has("grouping", "sets"))) {
            broken.add("CUBE, ROLLUP or GROUPING SETS (rule 12)");
        }
        if (touchesTenant && query.has("truncate")) {
            broken.add("TRUNCATE empties every county (rule 5)");
        }
    }

    private static Optional<String> acrossCounties(String sql) {
        Matcher named = ACROSS.matcher(sql);
        return named.find() ? Optional.of(named.group(1)) : Optional.empty();
    }

    private Set<String> tablesOf(Kind kind) {
        return kinds.entrySet().stream()
                .filter(table -> table.getValue() == kind)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }
}
