package org.liuchi.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.notifications.Carrier.Handed;
import org.liuchi.notifications.Carrier.Result;
import org.liuchi.notifications.Notifications.State;
import org.liuchi.people.ContactId;
import org.liuchi.people.Wish;
import org.liuchi.people.Wishes;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends what is pending. A message is taken by setting its next try ahead before it goes out, so that two processes
 * don't send it twice; one that was cut off in between is tried again then. A message that can't even be opened holds up
 * no other.
 */
@Component
public class Sender {
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final int BATCH = 100;

    private final JdbcClient sql;
    private final Vault vault;
    private final Wishes wishes;
    private final MessageKinds kinds;
    private final Texts texts;
    private final Carriers carriers;
    private final Attempts attempts;
    private final MessageSettings settings;
    private final Clock clock;

    Sender(
            JdbcClient sql,
            Vault vault,
            Wishes wishes,
            MessageKinds kinds,
            Texts texts,
            Carriers carriers,
            Attempts attempts,
            MessageSettings settings,
            Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.wishes = wishes;
        this.kinds = kinds;
        this.texts = texts;
        this.carriers = carriers;
        this.attempts = attempts;
        this.settings = settings;
        this.clock = clock;
    }

    private record Due(
            UUID id,
            String kind,
            ContactId contact,
            String reference,
            @Nullable Instant due,
            int attempts) {}

    /** @return how many messages were taken by whoever carries them */
    public int run(CountyCode county) throws InterruptedException {
        int sent = 0;
        for (Due due : due(county, clock.instant())) {
            // a slow carrier makes the last of them much later than the first
            Instant now = clock.instant();
            if (taken(county, due, now)) {
                State state = send(county, due, now);
                if (state != State.PENDING) {
                    end(county, due, state, now);
                }
                sent += state == State.SENT ? 1 : 0;
            }
        }
        return sent;
    }

    private List<Due> due(CountyCode county, Instant now) {
        return sql.sql("""
            select id, kind, to_contact, reference, due_at, attempts from notifications.message
            where county_code = :county and next_try_at <= :now order by next_try_at limit :batch
            """)
                .param("county", county.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .query((row, _) -> {
                    var promised = row.getTimestamp(5);
                    return new Due(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            new ContactId(row.getObject(3, UUID.class)),
                            row.getString(4),
                            promised == null ? null : promised.toInstant(),
                            row.getInt(6));
                })
                .list();
    }

    private boolean taken(CountyCode county, Due due, Instant now) {
        return sql.sql("""
            update notifications.message set attempts = :attempts + 1, next_try_at = :next
            where county_code = :county and id = :id and attempts = :attempts and state = 'PENDING'
            """)
                        .param("attempts", due.attempts())
                        .param(
                                "next",
                                now.plus(AGAIN.multipliedBy(due.attempts() + 1L))
                                        .atOffset(ZoneOffset.UTC))
                        .param("county", county.value())
                        .param("id", due.id())
                        .update()
                == 1;
    }

    /** What the person wants is asked again: it may have changed while the message waited. */
    private State send(CountyCode county, Due due, Instant now) throws InterruptedException {
        Optional<Wish> wish = wishes.wish(county, due.contact());
        if (wish.isPresent() && !wish.get().wants(amount(due))) {
            return State.UNWANTED;
        }
        Optional<Carrier> carrier = wish.flatMap(wanted -> carriers.of(wanted.way()));
        if (carrier.isEmpty()) {
            return State.NO_CHANNEL;
        }
        Optional<Handed> handed = handed(county, due, wish.get(), carrier.get());
        handed.ifPresent(given ->
                attempts.add(county, due.id(), due.attempts() + 1, carrier.get().name(), given, now));
        return handed.map(given -> state(given.result(), due.attempts() + 1)).orElse(State.NO_CHANNEL);
    }

    private Wish.Amount amount(Due due) {
        return kinds.find(due.kind()).map(MessageKind::amount).orElse(Wish.Amount.RESULT);
    }

    /** Empty when there is nothing to send it to. */
    private Optional<Handed> handed(CountyCode county, Due due, Wish wish, Carrier carrier)
            throws InterruptedException {
        try {
            Optional<String> address = wishes.address(county, due.contact(), wish.way());
            if (address.isEmpty()) {
                return Optional.empty();
            }
            Outgoing message = new Outgoing(
                    due.id(),
                    due.kind(),
                    due.reference(),
                    texts.due(wish.language(), due.due()),
                    wish.language(),
                    text(county, due));
            return Optional.of(carrier.send(message, address.get()));
        } catch (RuntimeException e) {
            return Optional.of(Handed.failed(e));
        }
    }

    private String text(CountyCode county, Due due) {
        return vault.open(
                sql.sql("select sealed_text from notifications.message where county_code = :county and id = :id")
                        .param("county", county.value())
                        .param("id", due.id())
                        .query((row, _) -> row.getBytes(1))
                        .list()
                        .getFirst());
    }

    private State state(Result result, int tries) {
        return switch (result) {
            case TAKEN -> State.SENT;
            case NEVER -> State.FAILED;
            case NOT_NOW -> tries >= settings.attempts() ? State.FAILED : State.PENDING;
        };
    }

    /** A text that has gone out is kept no longer. */
    private void end(CountyCode county, Due due, State state, Instant now) {
        sql.sql("""
            update notifications.message set state = :state, next_try_at = null, done_at = :now,
                sealed_text = case when :state in ('SENT', 'UNWANTED') then null else sealed_text end
            where county_code = :county and id = :id
            """)
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("county", county.value())
                .param("id", due.id())
                .update();
    }
}
