package org.liuchi.intake;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.Browsers;
import org.liuchi.IntegrationTest;
import org.liuchi.build.GeneratedDocs;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code docs/openapi.json}: what the running server says of itself; the web's types are made from it. */
@IntegrationTest
class OpenApiTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final ObjectNode document;

    OpenApiTest(@Autowired Browsers browsers) {
        Browser browser = browsers.in(browsers.newCounty());
        Answer answer = browser.get("/api/public/openapi");
        assertThat(answer.status()).isEqualTo(200);
        document = (ObjectNode) answer.body();
        document.remove("servers");
        // the tests' own pages
        ((ObjectNode) document.at("/paths")).propertyNames().removeIf(path -> path.contains("/probe"));
    }

    @Test
    void theCommittedDocumentIsWhatTheServerSays() {
        var sorted = JSON.treeToValue(document, TreeMap.class);

        GeneratedDocs.check(
                Path.of("openapi.json"),
                JSON.writer()
                                .with(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
                                .writeValueAsString(sorted)
                        + "\n");
    }

    @Test
    void nothingIsAskedForThatComesFromSessionOrSite() {
        Set<String> asked = operations()
                .flatMap(operation -> operation.at("/parameters").valueStream())
                .map(parameter -> parameter.at("/in").asString() + " "
                        + parameter.at("/name").asString())
                .collect(toSet());

        assertThat(asked)
                .contains("query cursor", "path id", "header Idempotency-Key")
                .noneMatch(name -> name.matches(".* (staff|county|key|locale|query|request)"));
    }

    @Test
    void everyOperationHasANameOfItsOwnAndTheShapeOfEveryRefusal() {
        assertThat(operations().map(operation -> operation.at("/operationId").asString()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][A-Za-z]+"));
        assertThat(operations()
                        .map(operation ->
                                operation.at("/responses/default/$ref").asString()))
                .containsOnly("#/components/responses/Problem");
        assertThat(document.at("/components/responses/Problem/content").propertyNames())
                .containsExactly("application/problem+json");
    }

    @Test
    void whatMakesSomethingAsksForAKey() {
        document.at("/paths").forEachEntry((path, methods) -> {
            // a question that is asked in a body, so that it stands in no log, makes nothing
            boolean asks = path.startsWith("/api/suggestions/");
            if (methods.has("post") && !path.startsWith("/api/session") && !asks) {
                assertThat(methods.at("/post/parameters").toString()).as(path).contains("Idempotency-Key");
            }
        });
    }

    private Stream<JsonNode> operations() {
        return document.at("/paths").valueStream().flatMap(JsonNode::valueStream);
    }
}
