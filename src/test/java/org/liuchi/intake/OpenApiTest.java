package org.liuchi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.build.GeneratedDocs;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description of the API is the one that the running server gives. */
@IntegrationTest
class OpenApiTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    @Autowired
    private Browsers browsers;

    @Test
    void theApiDocumentIsCurrent() {
        Browser.Answer answer = browsers.in(browsers.newCounty()).get("/api/public/openapi");
        Map<String, Object> document =
                new TreeMap<>(JSON.convertValue(answer.body(), new TypeReference<Map<String, Object>>() {}));
        document.remove("servers");

        assertThat(answer.status()).isEqualTo(200);
        GeneratedDocs.check(Path.of("openapi.json"), JSON.writeValueAsString(document) + "\n");
    }
}
