package org.liuchi.notifications;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.notifications.Carrier.Handed;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The receipts: each try to send a message, and what came of it. */
@Component
class Attempts {
    private final JdbcClient sql;

    Attempts(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One try.
     *
     * @param carrier which way out
     * @param gatewayId what the other side calls the message
     * @param status the other side's own word or number
     * @param error class of the failure
     */
    @Schema(name = "MessageAttempt")
    record Attempt(
            Instant at,
            String carrier,
            Carrier.Result result,
            @Nullable String gatewayId,
            @Nullable String status,
            @Nullable String error) {}

    void add(CountyCode county, UUID message, int number, String carrier, Handed handed, Instant now) {
        sql.sql("""
            insert into notifications.attempt
              (county_code, message_id, number, at, carrier, result, gateway_id, status, error)
            values (:county, :message, :number, :now, :carrier, :result, :gatewayId, :status, :error)
            on conflict (county_code, message_id, number) do nothing
            """)
                .param("county", county.value())
                .param("message", message)
                .param("number", number)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("carrier", carrier)
                .param("result", handed.result().name())
                .param("gatewayId", handed.id())
                .param("status", handed.status())
                .param("error", handed.error())
                .update();
    }

    /** Oldest first. */
    Map<UUID, List<Attempt>> of(CountyCode county, Collection<UUID> messages) {
        return messages.isEmpty()
                ? Map.of()
                : sql
                        .sql("""
                            select message_id, at, carrier, result, gateway_id, status, error from notifications.attempt
                            where county_code = :county and message_id in (:messages) order by message_id, number
                            """)
                        .param("county", county.value())
                        .param("messages", messages)
                        .query((row, _) -> Map.entry(
                                row.getObject(1, UUID.class),
                                new Attempt(
                                        row.getTimestamp(2).toInstant(),
                                        row.getString(3),
                                        Carrier.Result.valueOf(row.getString(4)),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getString(7))))
                        .list()
                        .stream()
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
