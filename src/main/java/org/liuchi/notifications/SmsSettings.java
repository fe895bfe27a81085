package org.liuchi.notifications;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liuchi.notifications.http.Signing;
import org.liuchi.platform.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tools.jackson.core.JsonPointer;

/**
 * The county's SMS gateway, any that takes messages over HTTP. Address, header and body may have the placeholders
 * phone, text, id, number, due, kind, template, timestamp, time and signature, in braces; values are escaped as the
 * content type asks.
 *
 * @param url where messages go; without it nothing is sent and the desk sees what waits
 * @param method POST, GET or PUT
 * @param headers further headers by name
 * @param token sent as bearer token
 * @param contentType of the body; says how values are escaped: JSON, form or XML
 * @param body what is sent; none with GET
 * @param wordPointer JSON pointer to the gateway's own word in its answer, e.g. `/code`; without it the HTTP status
 *     alone decides
 * @param takenWords words that mean it has the message
 * @param refusedWords words that mean it will never take this message; any other is tried again
 * @param refusedStatus HTTP statuses that mean the same
 * @param idPointer JSON pointer to what the gateway calls the message; kept in the receipt
 * @param templates for gateways that send registered texts: its template by kind of message (`case-answered`)
 * @param signed what is signed, with the same placeholders; the signature comes in its own placeholder
 * @param signing MD5, SHA-256, HMAC-SHA1, HMAC-SHA-256 or HMAC-SM3, in hexadecimal
 * @param secret for signing
 * @param timeout for connecting and for the answer
 */
@ConfigurationProperties("liuchi.sms")
record SmsSettings(
        @Nullable String url,
        @DefaultValue("POST") String method,
        @DefaultValue Map<String, String> headers,
        @Nullable String token,
        @DefaultValue("application/json; charset=utf-8") String contentType,

        @DefaultValue("{\"phone\":\"{phone}\",\"text\":\"{text}\"}")
        String body,

        @Nullable String wordPointer,
        @DefaultValue({"0", "OK"}) List<String> takenWords,
        @DefaultValue List<String> refusedWords,
        @DefaultValue({"400", "410", "422"}) List<Integer> refusedStatus,
        @Nullable String idPointer,
        @DefaultValue Map<String, String> templates,
        @DefaultValue("") String signed,
        @DefaultValue("HMAC_SHA_256") Signing signing,
        @DefaultValue("") String secret,
        @DefaultValue("10s") Duration timeout) {

    /** @throws StartRefused when it is none: on the first answer it would be too late, the SMS would have gone */
    static @Nullable JsonPointer pointer(@Nullable String said) {
        try {
            return said == null ? null : JsonPointer.compile(said);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("sms-pointer", Map.of("said", said), e);
        }
    }
}
