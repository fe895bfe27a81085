package org.liuchi.supervision.warnings.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.CountyCode;
import org.liuchi.supervision.warnings.Colour;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps notices; found only by one of the two accounts. There is no statement that counts or lists them otherwise. */
@Component
class PersonalNoticeStore {
    private final JdbcClient sql;
    private final Vault vault;

    PersonalNoticeStore(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void add(CountyCode county, PersonalNotice notice) {
        sql.sql("""
            insert into supervision.personal_notice (county_code, id, to_account, from_account, post_id, colour, state,
              sealed_ground, given_at, reply_by, ends_on)
            values (:county, :id, :to, :from, :post, :colour, :state, :ground, :given, :reply, :ends)
            """)
                .param("county", county.value())
                .param("id", notice.id())
                .param("to", notice.to().value())
                .param("from", notice.from().value())
                .param("post", notice.post())
                .param("colour", notice.colour().name())
                .param("state", notice.state().name())
                .param("ground", vault.seal(notice.ground()))
                .param("given", notice.givenAt().atOffset(ZoneOffset.UTC))
                .param("reply", notice.replyBy().atOffset(ZoneOffset.UTC))
                .param("ends", notice.endsOn())
                .update();
    }

    /** @return whether it still was in the state it was seen in */
    boolean change(CountyCode county, PersonalNotice.State seen, PersonalNotice next) {
        Instant ended = next.endedAt();
        return sql.sql("""
            update supervision.personal_notice
            set state = :next, sealed_reply = :reply, sealed_decision = :decision, ended_at = :ended
            where county_code = :county and id = :id and state = :seen
            """)
                        .param("next", next.state().name())
                        .param("reply", sealed(next.reply()))
                        .param("decision", sealed(next.decision()))
                        .param("ended", ended == null ? null : ended.atOffset(ZoneOffset.UTC))
                        .param("county", county.value())
                        .param("id", next.id())
                        .param("seen", seen.name())
                        .update()
                == 1;
    }

    private byte @Nullable [] sealed(@Nullable String text) {
        return text == null ? null : vault.seal(text);
    }

    /** Newest first. */
    List<PersonalNotice> of(CountyCode county, AccountId account) {
        return sql.sql("""
            select * from supervision.personal_notice
            where county_code = :county and (to_account = :account or from_account = :account)
            order by given_at desc, id
            """)
                .param("county", county.value())
                .param("account", account.value())
                .query((row, _) -> notice(row))
                .list();
    }

    Optional<PersonalNotice> find(CountyCode county, UUID id, AccountId account) {
        return sql.sql("""
            select * from supervision.personal_notice
            where county_code = :county and id = :id and (to_account = :account or from_account = :account)
            """)
                .param("county", county.value())
                .param("id", id)
                .param("account", account.value())
                .query((row, _) -> notice(row))
                .optional();
    }

    /** What is past its last day ends by itself, whoever is in office. */
    void end(CountyCode county, LocalDate today, Instant now) {
        sql.sql("""
            update supervision.personal_notice set state = 'ENDED', ended_at = :now
            where county_code = :county and ended_at is null and ends_on < :today
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("county", county.value())
                .param("today", today)
                .update();
    }

    void remove(CountyCode county, Instant endedBefore) {
        sql.sql("delete from supervision.personal_notice where county_code = :county and ended_at < :before")
                .param("county", county.value())
                .param("before", endedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private PersonalNotice notice(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new PersonalNotice(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("to_account", UUID.class)),
                new AccountId(row.getObject("from_account", UUID.class)),
                row.getObject("post_id", UUID.class),
                Colour.valueOf(row.getString("colour")),
                PersonalNotice.State.valueOf(row.getString("state")),
                vault.open(row.getBytes("sealed_ground")),
                opened(row.getBytes("sealed_reply")),
                opened(row.getBytes("sealed_decision")),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getObject("reply_by", OffsetDateTime.class).toInstant(),
                row.getObject("ends_on", LocalDate.class),
                ended == null ? null : ended.toInstant());
    }

    private @Nullable String opened(byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(sealed);
    }
}
