package org.liuchi.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.liuchi.TestClock.START;
import static org.liuchi.notifications.Mailroom.PHONE;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liuchi.IntegrationTest;
import org.liuchi.people.ContactId;
import org.liuchi.people.Wish;
import org.liuchi.people.Wishes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of messages, what isn't, and what happens to one that can't go. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class SenderReceiptsTest {
    private final JdbcClient sql;
    private final Wishes wishes;
    private final Attempts attempts;
    private final Mailroom room;

    @Autowired
    SenderReceiptsTest(Mailroom.Doors mailrooms, JdbcClient sql, Wishes wishes, Attempts attempts) {
        this.sql = sql;
        this.wishes = wishes;
        this.attempts = attempts;
        room = mailrooms.open();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aMessageThatCannotBeOpenedHoldsUpNoOther() throws Exception {
        UUID broken = room.told(room.resident(PHONE));
        sql.sql("""
            update notifications.message set sealed_text = '\\x0102', next_try_at = :earlier
            where county_code = :county and id = :id
            """)
                .param("earlier", START.minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("county", room.county.value())
                .param("id", broken)
                .update();
        UUID whole = room.told(room.resident("13855505678"));

        assertThat(room.send(START)).isEqualTo(1);

        assertThat(room.state(whole)).isEqualTo("SENT 1 - done");
        assertThat(attempts.of(room.county, List.of(broken)).get(broken))
                .extracting(Attempts.Attempt::error)
                .containsExactly("IllegalArgumentException");
        room.send(START.plus(Duration.ofMinutes(5)));
        room.send(START.plus(Duration.ofMinutes(15)));
        assertThat(room.state(broken)).isEqualTo("FAILED 3 - done");
    }

    @Test
    void whoeverAsksForNothingMeanwhileIsSentNothing() throws Exception {
        ContactId resident = room.resident(PHONE);
        UUID id = room.told(resident);
        wishes.change(room.county, resident, new Wish(Wish.Way.NOTHING, Wish.Amount.RESULT, Wish.Language.ZH), null);

        assertThat(room.send(START)).isZero();

        assertThat(room.state(id)).isEqualTo("UNWANTED 1 - done");
        assertThat(room.text(id)).isNull();
        assertThat(room.gateway.received()).isEmpty();
    }

    @Test
    void eachTryHasItsReceipt() throws Exception {
        UUID id = room.told(room.resident(PHONE));
        room.gateway.answers(503);
        room.send(START);
        room.gateway.answersNothing();
        room.send(START.plus(Duration.ofMinutes(5)));
        room.gateway.answers(200);
        room.send(START.plus(Duration.ofMinutes(15)));

        assertThat(attempts.of(room.county, List.of(id)).get(id))
                .extracting(Attempts.Attempt::result, Attempts.Attempt::status, Attempts.Attempt::error)
                .containsExactly(
                        tuple(Carrier.Result.NOT_NOW, "503", null),
                        tuple(Carrier.Result.NOT_NOW, null, "TimeoutException"),
                        tuple(Carrier.Result.TAKEN, "200", null));
    }

    @Test
    void noNumberAndNoTextComesIntoTheLogsOrLiesInTheDatabaseInClear(CapturedOutput output) throws Exception {
        for (int status : new int[] {500, 422, 200}) {
            room.gateway.answers(status);
            room.told(room.resident(PHONE));
            room.send(START);
        }
        room.gateway.answersNothing();
        room.send(START.plus(Duration.ofMinutes(5)));

        assertThat(output.getAll()).doesNotContain(PHONE, PHONE.substring(3), "停车费");
        String rows = sql
                .sql("select m::text from notifications.message m where m.county_code = :county")
                .param("county", room.county.value())
                .query(String.class)
                .stream()
                .collect(Collectors.joining("\n"));
        assertThat(rows).isNotEmpty().doesNotContain(PHONE, "停车费");
    }
}
