package org.liuchi;

import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.BothLanguages;
import org.liuchi.platform.StartRefused;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What an operator can put right is said in one line; everything else keeps its stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailures implements FailureAnalyzer, FailureAnalysisReporter {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(
                        failure, Objects::nonNull, cause -> cause == null ? null : cause.getCause())
                .filter(Objects::nonNull)
                .flatMap(cause -> line(cause).stream())
                .findFirst()
                .map(line -> new FailureAnalysis(line, null, failure))
                .orElse(null);
    }

    private static Optional<String> line(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> Optional.ofNullable(refused.getMessage());
            case PortInUseException taken ->
                Optional.of(BothLanguages.line("port-in-use", Map.of("port", taken.getPort())));
            case SQLException refused
            when keepsOut(refused.getSQLState()) ->
                Optional.of(BothLanguages.line(
                        "database-unreachable", Map.of("reason", String.valueOf(refused.getMessage()))));
            default -> Optional.empty();
        };
    }

    /** No connection, wrong login, no such database, not accepting connections now. */
    private static boolean keepsOut(@Nullable String sqlState) {
        return sqlState != null && Stream.of("08", "28", "3D", "57P").anyMatch(sqlState::startsWith);
    }

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(analysis.getDescription());
        if (analysis.getAction() != null) {
            System.err.println(analysis.getAction());
        }
    }
}
