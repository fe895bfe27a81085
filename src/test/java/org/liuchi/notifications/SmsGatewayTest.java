package org.liuchi.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.TestClock;
import org.liuchi.notifications.Carrier.Handed;
import org.liuchi.notifications.Carrier.Result;
import org.liuchi.people.Wish;
import org.liuchi.platform.StartRefused;
import tools.jackson.databind.json.JsonMapper;

/** Gateways of the sorts that counties have, each by settings alone. */
class SmsGatewayTest {
    private static final String PHONE = "13855501234";
    private static final String TEXT = "您反映的事项（编号 \"7\"）有了\n结果 & <更多>";

    private final JsonMapper json = JsonMapper.shared();
    private final Gateway gateway = new Gateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void noTextBreaksOutOfAJsonBody() throws Exception {
        send(Map.of());

        assertThat(json.readTree(gateway.received().getFirst().body()))
                .isEqualTo(json.valueToTree(Map.of("phone", PHONE, "text", TEXT)));
    }

    @Test
    void aFormIsFilledInAndEscaped() throws Exception {
        send(Map.of(
                "content-type", "application/x-www-form-urlencoded",
                "body", "mobile={phone}&content={text}&extno=1"));

        assertThat(gateway.received().getFirst().body())
                .startsWith("mobile=13855501234&content=%E6%82%A8")
                .endsWith("%20%26%20%3C%E6%9B%B4%E5%A4%9A%3E&extno=1");
    }

    @Test
    void xmlIsEscaped() throws Exception {
        send(Map.of("content-type", "text/xml; charset=utf-8", "body", "<sms><to>{phone}</to><m>{text}</m></sms>"));

        assertThat(gateway.received().getFirst().body()).contains("<to>13855501234</to>", "&amp; &lt;更多&gt;</m>");
    }

    @Test
    void aGatewayThatWantsEverythingInTheAddressGetsItThere() throws Exception {
        send(Map.of("url", gateway.url() + "?m={phone}&id={id}", "method", "GET"));

        assertThat(gateway.received().getFirst().request()).startsWith("GET /sms?m=13855501234&id=");
        assertThat(gateway.received().getFirst().body()).isEmpty();
    }

    @Test
    void aGatewayWithRegisteredTextsGetsItsTemplateAndTheNumber() throws Exception {
        send(Map.of(
                "templates.case-answered", "SMS_1001",
                "body", "{\"to\":\"{phone}\",\"template\":\"{template}\",\"params\":[\"{number}\",\"{due}\"]}"));

        assertThat(gateway.received().getFirst().body())
                .isEqualTo(
                        "{\"to\":\"13855501234\",\"template\":\"SMS_1001\",\"params\":[\"341181-7\",\"3月9日 17:00\"]}");
    }

    @Test
    void anOldGatewayWithASignatureOverPasswordAndTimeIsServed() throws Exception {
        send(Map.of(
                "signing", "MD5",
                "secret", "pass",
                "signed", "acct{secret}{time}",
                "body", "{\"account\":\"acct\",\"ts\":\"{time}\",\"sign\":\"{signature}\",\"mobile\":\"{phone}\"}"));

        byte[] expected =
                MessageDigest.getInstance("MD5").digest("acctpass20260302090000".getBytes(StandardCharsets.UTF_8));
        assertThat(json.readTree(gateway.received().getFirst().body())
                        .path("sign")
                        .asString())
                .isEqualTo(HexFormat.of().formatHex(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        200 | {"code":"OK","id":"a-1"}            | TAKEN   | a-1 | 200 OK
        200 | {"code":"BAD_NUMBER","id":"a-2"}    | NEVER   | a-2 | 200 BAD_NUMBER
        200 | {"code":"TOO_MANY"}                 | NOT_NOW |     | 200 TOO_MANY
        200 | {"code":7}                          | NOT_NOW |     | 200 7
        200 | no json                             | NOT_NOW |     | 200
        500 | {"code":"OK"}                       | NOT_NOW |     | 500 OK
        422 | {"code":"OK"}                       | NEVER   |     | 422 OK
        200 | {"code":"OK","id":"m13855501234"}   | TAKEN   |     | 200 OK
        """)
    void theGatewaysOwnWordDecides(int status, String body, Result result, String id, String said) throws Exception {
        gateway.answers(status, body);

        Handed handed = send(Map.of(
                "word-pointer", "/code",
                "refused-words", "BAD_NUMBER",
                "id-pointer", "/id"));

        assertThat(handed).isEqualTo(new Handed(result, id, said, null));
    }

    @Test
    void aPlaceholderThatDoesNotExistIsRefusedAtTheStart() {
        assertThatThrownBy(() -> gateway(Map.of("body", "{\"to\":\"{phon}\"}")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("phon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word-pointer", "id-pointer"})
    void aPointerThatIsNoneIsRefusedAtTheStartBeforeAnythingIsSent(String setting) {
        assertThatThrownBy(() -> gateway(Map.of(setting, "code")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("code");
    }

    private Handed send(Map<String, String> settings) throws InterruptedException {
        return gateway(settings)
                .send(
                        new Outgoing(
                                UUID.randomUUID(), "case-answered", "341181-7", "3月9日 17:00", Wish.Language.ZH, TEXT),
                        PHONE);
    }

    private SmsGateway gateway(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("url", gateway.url().toString()));
        all.putAll(settings);
        return new SmsGateway(Gateway.settings(all), json, new TestClock());
    }
}
