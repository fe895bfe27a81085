package org.liuchi.build;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a statement in lower case, without comments; every literal is one {@code '} and says nothing else. */
final class SqlTokens {
    static final String LITERAL = "'";
    private static final Pattern COMMENT = Pattern.compile("--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile("""
        (?x)
        '(?:[^']|'')*'                                     # a text
        | \\$(\\w*)\\$.*?\\$\\1\\$                         # a dollar-quoted text
        | [\\p{L}_"][\\p{L}\\d_"]*(?:\\.[\\p{L}_"][\\p{L}\\d_"]*)*  # a name, dotted or not
        | \\d+(?:\\.\\d+)?
        | \\$\\d+ | :: | \\S
        """, Pattern.DOTALL);

    private SqlTokens() {}

    static List<String> of(String sql) {
        return TOKEN.matcher(COMMENT.matcher(sql).replaceAll(" "))
                .results()
                .map(found -> found.group())
                .map(token ->
                        isLiteral(token) ? LITERAL : token.replace("\"", "").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean isLiteral(String token) {
        return token.startsWith("'") || token.matches("(?s)\\$(?!\\d+$).*") || token.matches("[\\d.]+");
    }
}
