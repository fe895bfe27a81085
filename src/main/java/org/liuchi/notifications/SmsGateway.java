package org.liuchi.notifications;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands a text to the county's SMS gateway over HTTP. */
@Component
class SmsGateway {
    private final SmsSettings settings;
    private final JsonMapper json;
    private final HttpClient http;

    SmsGateway(SmsSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
    }

    boolean configured() {
        return settings.url() != null;
    }

    /** @return whether the gateway took it */
    boolean send(String phone, String text) throws InterruptedException {
        URI url = settings.url();
        if (url == null) {
            return false;
        }
        String body = json.writeValueAsString(Map.of("phone", phone, "text", text));
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(settings.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (settings.token() != null) {
            request.header("Authorization", "Bearer " + settings.token());
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }
}
