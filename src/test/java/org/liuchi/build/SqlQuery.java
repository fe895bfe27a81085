package org.liuchi.build;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One query of a statement: a SELECT, INSERT, UPDATE or DELETE with its own tables and conditions. Subselects, bodies
 * of WITH and the arms of a UNION are queries of their own; in the surrounding one each subselect is a {@link #QUERY}.
 */
record SqlQuery(String verb, List<String> tokens) {
    static final String QUERY = "<query>";
    private static final Set<String> VERBS = Set.of("select", "insert", "update", "delete", "merge", "values");
    private static final Set<String> SET_OPERATIONS = Set.of("union", "except", "intersect");
    private static final Set<String> NO_ALIAS = Set.of(
            "set",
            "where",
            "on",
            "using",
            "join",
            "left",
            "right",
            "full",
            "inner",
            "cross",
            "natural",
            "group",
            "order",
            "limit",
            "offset",
            "fetch",
            "for",
            "returning",
            "union",
            "values",
            "select",
            "tablesample",
            "having",
            "window",
            "default",
            "overriding",
            QUERY);

    static List<SqlQuery> of(List<String> statement) {
        List<SqlQuery> queries = new ArrayList<>();
        read(statement, 0, queries);
        return queries;
    }

    /** @return the index after the closing parenthesis, or the end */
    private static int read(List<String> tokens, int start, List<SqlQuery> queries) {
        List<String> own = new ArrayList<>();
        int depth = 0;
        int i = start;
        while (i < tokens.size()) {
            String token = tokens.get(i);
            if (token.equals("(") && startsQuery(tokens, i + 1)) {
                i = read(tokens, i + 1, queries);
                own.addAll(List.of("(", QUERY, ")"));
                continue;
            }
            depth += depthOf(token);
            if (depth < 0) {
                break;
            }
            if (depth == 0 && (SET_OPERATIONS.contains(token) || startsSelectOfInsert(token, own))) {
                add(own, queries);
                own = new ArrayList<>();
            }
            own.add(token);
            i++;
        }
        add(own, queries);
        return i + 1;
    }

    private static boolean startsQuery(List<String> tokens, int i) {
        return i < tokens.size()
                && (VERBS.contains(tokens.get(i)) || tokens.get(i).equals("with"));
    }

    private static boolean startsSelectOfInsert(String token, List<String> before) {
        return token.equals("select") && verb(before).equals("insert");
    }

    private static void add(List<String> tokens, List<SqlQuery> queries) {
        if (!tokens.isEmpty()) {
            queries.add(new SqlQuery(verb(tokens), List.copyOf(tokens)));
        }
    }

    private static String verb(List<String> tokens) {
        return tokens.stream().filter(VERBS::contains).findFirst().orElse("");
    }

    private static int depthOf(String token) {
        return switch (token) {
            case "(" -> 1;
            case ")" -> -1;
            default -> 0;
        };
    }

    /** The tables among {@code known} that this query reads or writes, by alias (or by name where it has none). */
    Map<String, String> tables(Set<String> known) {
        Map<String, String> byAlias = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (known.contains(tokens.get(i))) {
                byAlias.put(alias(i), tokens.get(i));
            }
        }
        return byAlias;
    }

    private String alias(int table) {
        int next = at(table + 1).equals("as") ? table + 2 : table + 1;
        String word = at(next);
        boolean named = Character.isLetter(word.isEmpty() ? ' ' : word.charAt(0)) && !NO_ALIAS.contains(word);
        return named ? word : tokens.get(table);
    }

    /** The tokens from the first {@code from} (exclusive) to the first of {@code until}, outside of parentheses. */
    List<String> between(String from, Set<String> until) {
        int start = outside(Set.of(from), 0);
        int end = outside(until, start + 1);
        return tokens.subList(Math.min(start + 1, tokens.size()), end);
    }

    private int outside(Set<String> words, int start) {
        int depth = 0;
        for (int i = start; i < tokens.size(); i++) {
            depth += depthOf(tokens.get(i));
            if (depth == 0 && words.contains(tokens.get(i))) {
                return i;
            }
        }
        return tokens.size();
    }

    boolean has(String... words) {
        for (int i = 0; i + words.length <= tokens.size(); i++) {
            if (tokens.subList(i, i + words.length).equals(List.of(words))) {
                return true;
            }
        }
        return false;
    }

    /** Where conditions can stand: the whole query but its select list, column list or SET. */
    List<String> conditions() {
        List<String> from = between("from", Set.of());
        List<String> where = between("where", Set.of());
        return switch (verb) {
            case "select", "update" -> from.size() > where.size() ? from : where;
            case "delete" -> tokens;
            default -> List.of();
        };
    }

    Set<String> callsOf(Set<String> functions) {
        return tokens.stream().filter(functions::contains).collect(toSet());
    }

    private String at(int i) {
        return i < tokens.size() ? tokens.get(i) : "";
    }
}
