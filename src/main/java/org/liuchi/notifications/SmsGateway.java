package org.liuchi.notifications;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.notifications.http.Exchange;
import org.liuchi.people.Wish;
import org.liuchi.platform.StartRefused;
import org.liuchi.platform.Words;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands a text to the county's SMS gateway over HTTP, in whatever form the settings say that it wants. */
@Component
class SmsGateway implements Carrier {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(WorkCalendar.ZONE);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Set<String> KNOWN = Set.of(
            "phone", "text", "id", "number", "due", "kind", "template", "timestamp", "time", "signature", "secret");

    /** A gateway may make its id of the number; then it isn't kept. */
    private static final int DIGITS_OF_A_NUMBER = 7;

    private final SmsSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final Exchange http;
    private final @Nullable JsonPointer word;
    private final @Nullable JsonPointer id;

    SmsGateway(SmsSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.http = new Exchange(settings.timeout());
        this.word = SmsSettings.pointer(settings.wordPointer());
        this.id = SmsSettings.pointer(settings.idPointer());
        Stream.concat(
                        Stream.of(Objects.requireNonNullElse(settings.url(), ""), settings.body(), settings.signed()),
                        settings.headers().values().stream())
                .flatMap(template -> PLACEHOLDER.matcher(template).results())
                .map(found -> found.group(1))
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new StartRefused("sms-placeholder", Map.of("said", name));
                });
    }

    @Override
    public String name() {
        return "sms-gateway";
    }

    @Override
    public boolean carries(Wish.Way way) {
        return way == Wish.Way.SMS && settings.url() != null;
    }

    @Override
    public Handed send(Outgoing message, String phone) throws InterruptedException {
        Exchange.Answer answer = http.send(request(message, phone));
        if (answer.status() == null) {
            return new Handed(Result.NOT_NOW, null, null, answer.error());
        }
        JsonNode said = read(answer.body());
        String word = at(said, this.word);
        String id = at(said, this.id);
        return new Handed(
                result(answer.status(), word),
                id == null ? null : kept(id, phone),
                word == null ? String.valueOf(answer.status()) : answer.status() + " " + kept(word, phone),
                null);
    }

    private HttpRequest request(Outgoing message, String phone) {
        Map<String, String> values = values(message, phone);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(fill(Objects.requireNonNull(settings.url()), values, Escaping.FORM)))
                .header("Content-Type", settings.contentType())
                .header("Idempotency-Key", message.id().toString());
        if (settings.token() != null) {
            request.header("Authorization", "Bearer " + settings.token());
        }
        settings.headers().forEach((name, value) -> request.setHeader(name, fill(value, values, Escaping.HEADER)));
        BodyPublisher body = settings.method().equals("GET")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(fill(settings.body(), values, Escaping.of(settings.contentType())));
        return request.method(settings.method(), body).build();
    }

    private Map<String, String> values(Outgoing message, String phone) {
        Instant now = clock.instant();
        Map<String, String> values = new HashMap<>(Map.of(
                "phone", phone,
                "text", message.text(),
                "id", message.id().toString(),
                "number", message.number(),
                "due", message.due(),
                "kind", message.kind(),
                "template", settings.templates().getOrDefault(message.kind(), ""),
                "timestamp", String.valueOf(now.getEpochSecond()),
                "time", TIME.format(now),
                "secret", settings.secret()));
        values.put(
                "signature",
                settings.signing().sign(fill(settings.signed(), values, Escaping.NONE), settings.secret()));
        return values;
    }

    private static String fill(String template, Map<String, String> values, Escaping escaping) {
        Map<String, String> escaped = new HashMap<>(values);
        escaped.replaceAll((_, value) -> escaping.escape(value));
        return Words.filled(template, escaped);
    }

    private Result result(int status, @Nullable String word) {
        if (settings.refusedStatus().contains(status)) {
            return Result.NEVER;
        }
        if (status / 100 != 2) {
            return Result.NOT_NOW;
        }
        if (settings.wordPointer() == null) {
            return Result.TAKEN;
        }
        if (word != null && settings.refusedWords().contains(word)) {
            return Result.NEVER;
        }
        return word != null && settings.takenWords().contains(word) ? Result.TAKEN : Result.NOT_NOW;
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException _) {
            return json.missingNode();
        }
    }

    private static @Nullable String at(JsonNode said, @Nullable JsonPointer pointer) {
        JsonNode found = pointer == null ? null : said.at(pointer);
        return found == null || !found.isValueNode() || found.isNull() ? null : found.asString();
    }

    private static @Nullable String kept(String said, String phone) {
        String end = phone.substring(Math.max(0, phone.length() - DIGITS_OF_A_NUMBER));
        return said.length() > 100 || said.contains(end) ? null : said.replaceAll("[^\\x21-\\x7e]", "_");
    }
}
