package org.liuchi.platform.web.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Problem.Kind;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * What passes by itself or by an administrator's hand: the database away, the disk full, two writers in each other's
 * way. Decided by SQLSTATE only (distribution rule 9). Nothing was stored, so the client repeats with the same key.
 */
final class Outages {
    private Outages() {}

    static @Nullable Problem of(Throwable thrown) {
        return switch (thrown) {
            case SQLTransientConnectionException _ -> unavailable("database-away", 5);
            case SQLException e when e.getSQLState() != null -> ofState(e.getSQLState());
            case CannotGetJdbcConnectionException _ -> unavailable("database-away", 5);
            case CannotCreateTransactionException _ -> unavailable("database-away", 5);
            // the connection went before the rollback, or with the commit: its own exception has no SQLSTATE
            case TransactionSystemException _ -> unavailable("database-away", 5);
            case IOException e when e.getMessage() != null && e.getMessage().contains("No space left") -> diskFull();
            default -> null;
        };
    }

    private static @Nullable Problem ofState(String state) {
        return switch (state) {
            case "53100" -> diskFull();
            // deadlock, serialization, lock or statement time-out: the same request may well succeed now
            case "40P01", "40001", "55P03", "57014" -> unavailable("busy", 1);
            // a NUL or half a character that no check at the border saw
            case "22021", "22P05" -> Problem.of(Kind.UNREADABLE);
            default ->
                state.startsWith("08") || state.startsWith("57P0") || state.startsWith("53") || state.equals("25006")
                        ? unavailable("database-away", 5)
                        : null;
        };
    }

    private static Problem diskFull() {
        return unavailable("disk-full", 60);
    }

    static Problem unavailable(String reason, int seconds) {
        return Problem.of(Kind.UNAVAILABLE, Map.of("reason", reason, "retryAfter", seconds));
    }
}
