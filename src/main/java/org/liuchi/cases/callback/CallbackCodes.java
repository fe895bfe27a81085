package org.liuchi.cases.callback;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.liuchi.notifications.Notifications;
import org.liuchi.people.ContactId;
import org.liuchi.people.Wish;
import org.liuchi.people.Wishes;
import org.liuchi.platform.vault.BlindIndex;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.Label;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes by which somebody answers a call-back without a call: ten digits, one use, a fortnight. Kept are only keyed hashes. */
@Component
class CallbackCodes {
    private static final Duration VALID = Duration.ofDays(14);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient sql;
    private final CallbackReports reports;
    private final Wishes wishes;
    private final Notifications notifications;
    private final BlindIndex index;

    CallbackCodes(JdbcClient sql, CallbackReports reports, Wishes wishes, Notifications notifications, Vault vault) {
        this.sql = sql;
        this.reports = reports;
        this.wishes = wishes;
        this.notifications = notifications;
        this.index = vault.index("callback-code");
    }

    /**
     * Makes a code and tells it to the reporter; codes sent before keep working. The message is about the case: whoever
     * has to call instead finds the contact data there.
     */
    void send(Step step, Item callback) {
        UUID report = UUID.fromString(Objects.requireNonNull(callback.facts().get(CallbackParts.REPORT))
                .toString());
        ContactId contact = reports.contact(callback.county(), report)
                .filter(id -> wantsMessages(callback.county(), id))
                .orElseThrow(() -> Problem.refused("not-reachable", Map.of()));
        forgetExpired(callback.county(), step.now());
        String code = "%010d".formatted(RANDOM.nextLong(10_000_000_000L));
        sql.sql("""
            insert into cases.callback_code (county_code, code_hash, callback_id, report_id, expires_at)
            values (:county, :hash, :callback, :report, :expires)
            """)
                .param("county", callback.county().value())
                .param("hash", hash(callback.county(), code))
                .param("callback", callback.id())
                .param("report", report)
                .param("expires", step.now().plus(VALID).atOffset(ZoneOffset.UTC))
                .update();
        notifications.toReporter(
                new Notifications.About(
                        callback.county(),
                        Ids.next(step.now()),
                        "callback",
                        Objects.requireNonNull(callback.parent()),
                        callback.reference(),
                        callback.title(),
                        null,
                        Map.of("code", new Label(code, code)),
                        step.now()),
                contact);
    }

    private boolean wantsMessages(CountyCode county, ContactId contact) {
        return wishes.wish(county, contact)
                .filter(wish -> wish.way() != Wish.Way.NOTHING)
                .isPresent();
    }

    private void forgetExpired(CountyCode county, Instant now) {
        sql.sql("delete from cases.callback_code where county_code = :county and expires_at <= :now")
                .param("county", county.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param callback the item that it answers */
    record Known(UUID callback, UUID report) {}

    Optional<Known> find(CountyCode county, String code, Instant now) {
        return sql.sql("""
            select callback_id, report_id from cases.callback_code
            where county_code = :county and code_hash = :hash and expires_at > :now
            """)
                .param("county", county.value())
                .param("hash", hash(county, code.replaceAll("\\D", "")))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new Known(row.getObject("callback_id", UUID.class), row.getObject("report_id", UUID.class)))
                .optional();
    }

    private String hash(CountyCode county, String code) {
        return HexFormat.of().formatHex(index.of(county, code));
    }
}
