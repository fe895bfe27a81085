package org.liuchi.platform.web.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What no proper client sends, written straight onto the wire. */
@IntegrationTest
class BrokenRequestsTest {
    private final Browsers browsers;

    BrokenRequestsTest(@Autowired Browsers browsers) {
        this.browsers = browsers;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/public/<script> HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/public/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/public/%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/public/%2e%2e/x HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/public/../../../x HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/public/probe/state/%ff HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/public/probe/number/1?most=%ff%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /api/public/x HTTP/1.1\r\n\r\n",
                "GET /api/public/x HTTP/1.1\r\nHost: a b\r\n\r\n",
                "POST /api/public/probe HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "FOO /api/public/probe HTTP/1.1\r\nHost: x\r\n\r\n",
                "nonsense\r\n\r\n"
            })
    void aBrokenRequestIsAnsweredInTheOneShape(String request) throws IOException {
        String answer = answer(request);

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer).contains("application/problem+json").contains("urn:liuchi:problem:unreadable");
        assertThat(answer).doesNotContainIgnoringCase("<html").doesNotContain("Exception");
    }

    @Test
    void aHugeHeaderIsAnsweredInTheOneShape() throws IOException {
        String answer = answer("GET /api/public/x HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:liuchi:problem:unreadable");
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket("localhost", browsers.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(request.replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
