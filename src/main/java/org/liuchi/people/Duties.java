package org.liuchi.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Organizations;
import org.liuchi.organizations.Post;
import org.liuchi.platform.Recall;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Who sits on which post, who stands in, and who is away (ZL-24), so that work on a post always reaches somebody. A
 * stand-in has the post while none of its holders is there: all absent, locked, gone, or the post vacant.
 */
@Component
public class Duties {
    /** Accounts that can act now: neither locked nor ended nor away. */
    static final String PRESENT = """
        a.county_code = :county and not a.locked and (a.ended_at is null or a.ended_at > :now) and not exists (
          select 1 from people.absence x where x.county_code = :county and x.account_id = a.id
          and x.since <= :now and (x.until is null or x.until > :now))
        """;

    private final JdbcClient sql;
    private final Organizations organizations;
    private final Directory directory;
    private final TransactionOperations transactions;

    Duties(JdbcClient sql, Organizations organizations, Directory directory, TransactionOperations transactions) {
        this.sql = sql;
        this.organizations = organizations;
        this.directory = directory;
        this.transactions = transactions;
    }

    /** Puts people on posts; several may hold the same one. All or none. */
    public void hold(CountyCode county, Collection<Duty> duties) {
        insert("""
            insert into people.post_holder (county_code, post_id, account_id, since, until)
            values (:county, :post, :account, :since, :until)
            """, county, duties);
    }

    /** Names the stand-ins of posts. All or none. */
    public void standIn(CountyCode county, Collection<Duty> duties) {
        insert("""
            insert into people.stand_in (county_code, post_id, account_id, since, until)
            values (:county, :post, :account, :since, :until)
            """, county, duties);
    }

    /** Puts people on posts, or says until when they hold them; all or none. */
    void put(CountyCode county, Collection<Duty> duties) {
        insert("""
            insert into people.post_holder (county_code, post_id, account_id, since, until)
            values (:county, :post, :account, :since, :until)
            on conflict (county_code, post_id, account_id, since) do update set until = EXCLUDED.until
            """, county, duties);
    }

    /** Who holds which post, now or from now on. */
    List<Duty> held(CountyCode county, Instant now) {
        return sql.sql("""
            select post_id, account_id, since, until from people.post_holder
            where county_code = :county and (until is null or until > :now)
            """)
                .param("county", county.value())
                .param("now", Timestamp.from(now))
                .query((row, _) -> {
                    Timestamp until = row.getTimestamp("until");
                    return new Duty(
                            new PostId(row.getObject("post_id", UUID.class)),
                            new AccountId(row.getObject("account_id", UUID.class)),
                            row.getTimestamp("since").toInstant(),
                            until == null ? null : until.toInstant());
                })
                .list();
    }

    /** Who holds a post now, there or not; who stands in does not. */
    public List<AccountId> holders(CountyCode county, PostId post, Instant now) {
        return held(county, now).stream()
                .filter(duty -> duty.post().equals(post) && !duty.since().isAfter(now))
                .map(Duty::account)
                .distinct()
                .toList();
    }

    private void insert(String statement, CountyCode county, Collection<Duty> duties) {
        transactions.executeWithoutResult(_ -> {
            for (Duty duty : duties) {
                sql.sql(statement)
                        .param("county", county.value())
                        .param("post", duty.post().value())
                        .param("account", duty.account().value())
                        .param("since", Timestamp.from(duty.since()))
                        .param("until", timestamp(duty.until()))
                        .update();
            }
            Recall.now(directory::forgetAll);
        });
    }

    /** Takes somebody off a post, as holder and as stand-in. */
    public void release(CountyCode county, PostId post, AccountId account, Instant now) {
        transactions.executeWithoutResult(_ -> {
            for (String statement : List.of("""
                update people.post_holder set until = :now where county_code = :county and post_id = :post
                  and account_id = :account and since < :now and (until is null or until > :now)
                """, """
                update people.stand_in set until = :now where county_code = :county and post_id = :post
                  and account_id = :account and since < :now and (until is null or until > :now)
                """)) {
                sql.sql(statement)
                        .param("now", Timestamp.from(now))
                        .param("county", county.value())
                        .param("post", post.value())
                        .param("account", account.value())
                        .update();
            }
            Recall.now(directory::forgetAll);
        });
    }

    /**
     * Somebody is away: leave, course, sickness (which of them is nobody's business).
     *
     * @param until when back; absent while not known
     * @param note at most 100 characters, for colleagues
     * @return the absence, for {@link #back}
     */
    public UUID absent(
            CountyCode county, AccountId account, Instant since, @Nullable Instant until, String note, Instant now) {
        if (until != null && !until.isAfter(since)) {
            throw Problem.invalid("until", "after", Map.of("earliest", since));
        }
        UUID id = Ids.next(now);
        sql.sql("""
            insert into people.absence (county_code, id, account_id, since, until, note)
            values (:county, :id, :account, :since, :until, :note)
            """)
                .param("county", county.value())
                .param("id", id)
                .param("account", account.value())
                .param("since", Timestamp.from(since))
                .param("until", timestamp(until))
                .param("note", PlainText.optional("note", note, 100))
                .update();
        Recall.now(directory::forgetAll);
        return id;
    }

    /** Back earlier than planned, or now that it is known. */
    public void back(CountyCode county, UUID absence, Instant now) {
        sql.sql("""
            update people.absence set until = :now
            where county_code = :county and id = :id and (until is null or until > :now)
            """)
                .param("now", Timestamp.from(now))
                .param("county", county.value())
                .param("id", absence)
                .update();
        Recall.now(directory::forgetAll);
    }

    /** The posts on which nobody can act now: no holder there and no stand-in either (the drill of ZL-24). */
    public List<Post> uncovered(CountyCode county, Instant now) {
        Set<PostId> reached = new HashSet<>(sql.sql("""
            select h.post_id from people.post_holder h
            join people.account a on a.county_code = h.county_code and a.id = h.account_id
            where h.county_code = :county and h.since <= :now and (h.until is null or h.until > :now)
              and %s
            union
            select s.post_id from people.stand_in s
            join people.account a on a.county_code = s.county_code and a.id = s.account_id
            where s.county_code = :county and s.since <= :now and (s.until is null or s.until > :now)
              and %s
            """.formatted(PRESENT, PRESENT))
                .param("county", county.value())
                .param("now", Timestamp.from(now))
                .query((row, _) -> new PostId(row.getObject(1, UUID.class)))
                .list());
        return organizations.posts(county).stream()
                .filter(post -> !reached.contains(post.id()))
                .toList();
    }

    /** Who can act on these posts now: the holders who are there, or while none is, the stand-ins who are. */
    public List<OnDuty> onDuty(CountyCode county, Collection<PostId> posts, Instant now) {
        if (posts.isEmpty()) {
            return List.of();
        }
        List<OnDuty> all = sql.sql("""
            select h.post_id, a.name, false as stands_in from people.post_holder h
            join people.account a on a.county_code = h.county_code and a.id = h.account_id
            where h.county_code = :county and h.post_id in (:posts)
              and h.since <= :now and (h.until is null or h.until > :now) and %s
            union all
            select s.post_id, a.name, true from people.stand_in s
            join people.account a on a.county_code = s.county_code and a.id = s.account_id
            where s.county_code = :county and s.post_id in (:posts)
              and s.since <= :now and (s.until is null or s.until > :now) and %s
            order by 2
            """.formatted(PRESENT, PRESENT))
                .param("county", county.value())
                .param("posts", posts.stream().map(PostId::value).toList())
                .param("now", Timestamp.from(now))
                .query((row, _) ->
                        new OnDuty(new PostId(row.getObject(1, UUID.class)), row.getString(2), row.getBoolean(3)))
                .list();
        Set<PostId> held = all.stream()
                .filter(found -> !found.standsIn())
                .map(OnDuty::post)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(found -> !found.standsIn() || !held.contains(found.post()))
                .toList();
    }

    /** Who holds a post now, in the order in which the posts came. */
    public List<AccountId> holders(CountyCode county, Instant now) {
        return sql.sql("""
            select h.account_id from people.post_holder h
            where h.county_code = :county and h.since <= :now and (h.until is null or h.until > :now)
            group by h.account_id order by min(h.post_id::text), h.account_id
            """)
                .param("county", county.value())
                .param("now", Timestamp.from(now))
                .query((row, _) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
