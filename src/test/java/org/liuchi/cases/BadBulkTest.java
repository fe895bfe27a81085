package org.liuchi.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/** Bulk requests that can't be taken as they were sent. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class BadBulkTest {
    private final People people;

    BadBulkTest(@Autowired TestCounty.Doors counties) {
        people = new People(counties.tinyCounty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                         | items
        {"items":[]}                               | items
        {"items":"all"}                            | items
        {"items":[{"id":"x","version":1}]}         | items[0].id
        {"items":[{"id":null,"version":1}]}        | items[0].id
        {"items":[{"version":1}]}                  | items[0].id
        {"items":[{"id":"00000000-0000-0000-0000-000000000000"}]} | items[0].version
        {"items":[null]}                           | items[0]
        """)
    void aBulkRequestIsCheckedBeforeAnythingIsDone(String body, String field) {
        Answer answer = People.keyed(people.at("desk"))
                .send("POST", "/api/cases/actions/close", body.getBytes(UTF_8), "application/json");

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(400);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    }
}
