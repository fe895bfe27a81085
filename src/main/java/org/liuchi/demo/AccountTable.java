package org.liuchi.demo;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liuchi.platform.Counties.County;
import org.liuchi.platform.Words;
import org.springframework.stereotype.Component;

/** What a newcomer reads on the console, in Chinese and English. */
@Component
class AccountTable {
    private static final List<Integer> WIDTHS = List.of(34, 28, 12);

    private final Words words;

    AccountTable(Words words) {
        this.words = words;
    }

    String loading() {
        return both("demo.loading", Map.of());
    }

    String loaded(Duration taken) {
        return both("demo.loaded", Map.of("seconds", taken.toSeconds()));
    }

    String of(County county, List<DemoAccount> accounts) {
        Stream<String> rows = accounts.stream()
                .map(account -> row(
                        both("demo.role." + account.roles().getFirst(), Map.of()),
                        account.organization().name(),
                        account.login(),
                        account.password()));
        String header = row(
                both("demo.column.role", Map.of()),
                both("demo.column.organization", Map.of()),
                both("demo.column.login", Map.of()),
                both("demo.column.password", Map.of()));
        return Stream.concat(Stream.of(both("demo.accounts", Map.of("county", county.name())), header), rows)
                .collect(Collectors.joining("\n", "\n", "\n\n"));
    }

    private String both(String key, Map<String, ?> facts) {
        return words.of(Locale.CHINESE, key, facts) + " · " + words.of(Locale.ENGLISH, key, facts);
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("  ");
        for (int i = 0; i < cells.length; i++) {
            row.append(cells[i]);
            int width = i < WIDTHS.size() ? WIDTHS.get(i) : 0;
            row.append(" ".repeat(Math.max(i < WIDTHS.size() ? 1 : 0, width - columns(cells[i]))));
        }
        return row.toString();
    }

    /** Chinese characters take two columns of a terminal. */
    private static int columns(String text) {
        return text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
    }
}
