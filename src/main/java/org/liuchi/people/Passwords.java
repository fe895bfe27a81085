package org.liuchi.people;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Problem;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** What is a good enough password, and its hash. */
@Component
class Passwords {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    /** Of ten characters and more, those that are tried first. */
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "9876543210",
            "0987654321",
            "1111111111",
            "0000000000",
            "8888888888",
            "6666666666",
            "1234512345",
            "1122334455",
            "password123",
            "password1234",
            "passw0rd123",
            "qwertyuiop",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "admin12345",
            "administrator",
            "woaini1314",
            "woaini520520",
            "a123456789",
            "aa12345678",
            "abc1234567",
            "abcd123456");

    private final Argon2PasswordEncoder argon2;
    private final Semaphore atOnce;
    private final String nobodys;

    Passwords(PasswordSettings settings) {
        argon2 = new Argon2PasswordEncoder(16, 32, settings.parallelism(), settings.memory(), settings.iterations());
        atOnce = new Semaphore(settings.atOnce());
        nobodys = hash("the password of nobody");
    }

    /** @throws Problem INVALID naming {@code field} */
    void check(String field, Login login, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw Problem.invalid(field, "too-short", Map.of("min", SHORTEST));
        }
        if (length > LONGEST) {
            throw Problem.invalid(field, "too-long", Map.of("max", LONGEST));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (lower.equals(login.value())) {
            throw Problem.invalid(field, "password-login");
        }
        if (COMMON.contains(lower)) {
            throw Problem.invalid(field, "password-common");
        }
    }

    final String hash(String password) {
        return inTurn(() -> argon2.encode(password));
    }

    /** Takes the same time whether there is a hash or not, so that nobody learns which logins exist. */
    boolean match(String password, @Nullable String hash) {
        boolean same = inTurn(() -> argon2.matches(password, hash == null ? nobodys : hash));
        return same && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
