package org.liuchi;

import java.security.SecureRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Four groups of four characters that can't be taken for each other on paper: some 79 bits. */
final class OneTimePasswords implements Supplier<String> {
    private static final String EASY_TO_READ = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        return random.ints(GROUPS * GROUPS, 0, EASY_TO_READ.length())
                .mapToObj(i -> EASY_TO_READ.substring(i, i + 1))
                .collect(Collectors.joining())
                .replaceAll("(....)(?=.)", "$1-");
    }
}
