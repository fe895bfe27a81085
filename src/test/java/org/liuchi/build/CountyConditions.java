package org.liuchi.build;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which tables of a query have a condition on their county, read from its conditions: {@code county_code = ?},
 * {@code = any(?)}, a pair {@code a.county_code = b.county_code}, {@code using (county_code, …)} or a row
 * {@code (county_code, id) = (?, ?)}.
 *
 * @param bound aliases with a condition; the empty one stands for an unqualified {@code county_code}
 * @param anchored at least one comes from outside the query's own tables
 * @param oneCounty at least one is a single value, not a list
 * @param joined {@code using (county_code)} pairs whatever is joined
 */
record CountyConditions(Set<String> bound, boolean anchored, boolean oneCounty, boolean joined) {
    private static final String COLUMN = "county_code";

    static CountyConditions of(List<String> tokens, Set<String> aliases) {
        Reader reader = new Reader(tokens, aliases);
        for (int i = 0; i < tokens.size(); i++) {
            if (isCounty(tokens.get(i))) {
                reader.read(i);
            }
        }
        return new CountyConditions(reader.bound, reader.anchored, reader.oneCounty, reader.joined);
    }

    boolean covers(Set<String> aliases) {
        boolean all = joined || bound.containsAll(aliases) || (aliases.size() == 1 && bound.contains(""));
        return all && anchored;
    }

    private static boolean isCounty(String token) {
        return token.equals(COLUMN) || token.endsWith("." + COLUMN);
    }

    private static String qualifier(String token) {
        return token.equals(COLUMN) ? "" : token.substring(0, token.length() - COLUMN.length() - 1);
    }

    private static final class Reader {
        private final List<String> tokens;
        private final Set<String> aliases;
        private final Set<String> bound = new HashSet<>();
        private boolean anchored;
        private boolean oneCounty;
        private boolean joined;

        private Reader(List<String> tokens, Set<String> aliases) {
            this.tokens = tokens;
            this.aliases = aliases;
        }

        private void read(int i) {
            if (at(i + 1).equals("=")) {
                bind(i, i + 2);
            } else if (at(i - 1).equals("=")) {
                bind(i, i - 2);
            } else if (at(i + 1).equals("in") && at(i + 2).equals("(")) {
                bind(i, i + 3);
            } else if (at(i - 1).equals("(")) {
                inGroup(i);
            }
        }

        private void inGroup(int i) {
            if (at(i - 2).equals("using")) {
                joined = true;
                return;
            }
            int after = tokens.subList(i, tokens.size()).indexOf(")") + i + 1;
            if (at(after).equals("=") || at(after).equals("in")) {
                int value = after + 1;
                while (at(value).equals("(")) {
                    value++;
                }
                bind(i, value);
            }
        }

        private void bind(int i, int value) {
            bound.add(qualifier(tokens.get(i)));
            String other = at(value);
            boolean single = other.equals("?") || other.startsWith("$") || other.equals(SqlTokens.LITERAL);
            boolean fromOutside = isCounty(other) && !other.equals(COLUMN) && !aliases.contains(qualifier(other));
            oneCounty |= single || fromOutside;
            anchored |= single || fromOutside || other.equals("any") || other.equals(SqlQuery.QUERY);
        }

        private String at(int i) {
            return i >= 0 && i < tokens.size() ? tokens.get(i) : "";
        }
    }
}
