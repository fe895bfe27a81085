package org.liuchi.notifications;

import static org.liuchi.TestClock.START;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.Browsers;
import org.liuchi.TestClock;
import org.liuchi.notifications.Notifications.About;
import org.liuchi.people.ContactBook;
import org.liuchi.people.ContactId;
import org.liuchi.people.Wish;
import org.liuchi.people.Wishes;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.CountyCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A county with residents, messages to them and a gateway that behaves as it is told. */
final class Mailroom implements AutoCloseable {
    static final String PHONE = "13855501234";
    static final int ATTEMPTS = 3;

    final CountyCode county;
    final Gateway gateway = new Gateway();
    final TestClock clock = new TestClock();
    private final Doors doors;

    private Mailroom(CountyCode county, Doors doors) {
        this.county = county;
        this.doors = doors;
    }

    /** Opens one in a county of its own; found by the tests' component scan. */
    @Component
    record Doors(
            JdbcClient sql,
            Vault vault,
            ContactBook contacts,
            Wishes wishes,
            MessageKinds kinds,
            Texts texts,
            Attempts attempts,
            JsonMapper json,
            Browsers browsers) {
        Mailroom open() {
            return new Mailroom(browsers.newCounty(), this);
        }
    }

    @Override
    public void close() {
        gateway.close();
    }

    int send(Instant now) throws InterruptedException {
        clock.set(now);
        return sender(settings(gateway.url())).run(county);
    }

    Sender sender(SmsSettings settings) {
        return new Sender(
                doors.sql(),
                doors.vault(),
                doors.wishes(),
                doors.kinds(),
                doors.texts(),
                carriers(settings),
                doors.attempts(),
                new MessageSettings(ATTEMPTS, false),
                clock);
    }

    Notifications notifications(SmsSettings settings) {
        return new Notifications(
                doors.sql(), doors.vault(), doors.wishes(), doors.kinds(), doors.texts(), carriers(settings));
    }

    Carriers carriers(SmsSettings settings) {
        return new Carriers(List.of(new SmsGateway(settings, doors.json(), new TestClock())));
    }

    static SmsSettings settings(@Nullable URI url) {
        return Gateway.settings(url == null ? Map.of() : Map.of("url", url.toString()));
    }

    ContactId resident(String phone) {
        return doors.contacts().store(county, null, phone, START);
    }

    UUID told(ContactId resident) {
        return told(resident, settings(gateway.url()));
    }

    UUID told(ContactId resident, SmsSettings settings) {
        notifications(settings).toReporter(about(UUID.randomUUID(), "case-reported"), resident);
        return doors.sql()
                .sql("select id from notifications.message where county_code = :county and to_contact = :contact")
                .param("county", county.value())
                .param("contact", resident.value())
                .query(UUID.class)
                .single();
    }

    String words(String kind) {
        return doors.texts()
                .of(
                        county,
                        doors.kinds().get(kind),
                        Wish.Language.ZH,
                        new Texts.Facts(county + "-20260302-000001-1", "", START.plus(Duration.ofDays(5)), Map.of()));
    }

    About about(UUID event, String kind) {
        return new About(
                county,
                event,
                kind,
                UUID.randomUUID(),
                county + "-20260302-000001-1",
                "张先生的停车费",
                START.plus(Duration.ofDays(5)),
                Map.of(),
                START);
    }

    /** State, attempts and how long after the start it is tried next. */
    String state(UUID id) {
        return doors.sql()
                .sql("""
                    select state, attempts, next_try_at, done_at from notifications.message
                    where county_code = :county and id = :id
                    """)
                .param("county", county.value())
                .param("id", id)
                .query((row, _) -> {
                    var next = row.getTimestamp("next_try_at");
                    return "%s %d %s%s"
                            .formatted(
                                    row.getString("state"),
                                    row.getInt("attempts"),
                                    next == null ? "-" : Duration.between(START, next.toInstant()),
                                    row.getTimestamp("done_at") == null ? "" : " done");
                })
                .single();
    }

    byte @Nullable [] text(UUID id) {
        return doors.sql()
                .sql("select sealed_text from notifications.message where county_code = :county and id = :id")
                .param("county", county.value())
                .param("id", id)
                .query((row, _) -> row.getBytes(1))
                .list()
                .getFirst();
    }
}
