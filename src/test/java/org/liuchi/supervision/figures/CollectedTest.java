package org.liuchi.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.flow.Meaning;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** 收集群众诉求5582件,解决5560件,解决率99.61%: the figures of Tianchang, merged, reopened and unsolved ones among them. */
@IntegrationTest
@Covers("TC-41")
class CollectedTest {
    private final FigureBook book;
    private final TestCounty county;
    private final Ledger ledger;
    private final Ledger.Entry leading;
    private final Ledger.Entry plain;

    CollectedTest(
            @Autowired FigureBook book,
            @Autowired Flows flows,
            @Autowired JdbcClient sql,
            @Autowired TestClock clock,
            @Autowired TestCounty.Doors counties) {
        clock.set(TestClock.START);
        this.book = book;
        county = counties.tinyCounty();
        ledger = new Ledger(county, flows, sql);
        leading = ledger.closed("SOLVED");
        plain = ledger.closed("SOLVED");
    }

    @BeforeEach
    void collect() {
        many(5_398, () -> ledger.closed("SOLVED"));
        many(100, () -> ledger.mergedInto(leading));
        many(
                60,
                () -> ledger.closed("SOLVED")
                        .then(Meaning.REOPEN, "TAKEN_UP")
                        .then(Meaning.DISPATCH, "DISPATCHED")
                        .then(Meaning.ACCEPT, "IN_HAND")
                        .then(Meaning.ANSWER, "ANSWERED")
                        .then(Meaning.VERIFY, "VERIFIED", Map.of("outcome", "SOLVED"))
                        .then(Meaning.CLOSE, "CLOSED"));
        // 22 that are not solved, each in its own way
        many(5, () -> ledger.rated(ledger.closed("SOLVED"), "NOT_SOLVED", 1));
        many(4, () -> ledger.closed("PARTLY"));
        many(3, () -> ledger.closed("SOLVED").then(Meaning.REOPEN, "TAKEN_UP"));
        many(3, ledger::inHand);
        Ledger.Entry unsolved = ledger.inHand();
        many(4, () -> ledger.mergedInto(unsolved));
        many(2, () -> ledger.inHand().then(Meaning.ANSWER, "ANSWERED").then(Meaning.REWORK, "IN_HAND"));
        // apart from them
        many(7, () -> ledger.inHand().then(Meaning.EXCLUDE, "IN_HAND", Map.of("excluded", "UNLAWFUL")));
        many(3, () -> ledger.raised().then(Meaning.REFUSE, "REFUSED"));
        ledger.write();
        book.recount(county.code());
    }

    @Test
    void theRateOfTheFixtureIsRecomputedExclusionsApart() {
        JsonNode solved = figure("collected-solved");

        assertThat(solved.at("/numerator").asInt()).isEqualTo(5_560);
        assertThat(solved.at("/denominator").asInt()).isEqualTo(5_582);
        assertThat(solved.at("/text").asString()).isEqualTo("99.61 %");
        assertThat(solved.at("/excluded")
                        .valueStream()
                        .map(one -> one.at("/ground").asString() + one.at("/cases")))
                .containsExactly("REFUSE3", "UNLAWFUL7");
        assertThat(solved.at("/hint").isNull()).isTrue();
    }

    @Test
    void flippingOneAnswerGivesTheNextRate() {
        ledger.rated(plain, "NOT_SOLVED", 2);
        ledger.write();
        book.recount(county.code());

        JsonNode solved = figure("collected-solved");
        assertThat(solved.at("/numerator").asInt()).isEqualTo(5_559);
        assertThat(solved.at("/text").asString()).isEqualTo("99.59 %");
    }

    @Test
    void whatWasMergedIntoAMatterFollowsIt() {
        ledger.rated(leading, "NOT_SOLVED", 2);
        ledger.write();
        book.renew(county.code(), List.of(leading.id));

        assertThat(figure("collected-solved").at("/numerator").asInt()).isEqualTo(5_560 - 101);
        assertThat(book.compare(county.code()).different()).isEmpty();
    }

    @Test
    void everyPartOpensExactlyTheCasesThatWereCounted() {
        for (String key : List.of("collected-solved", "closed", "reworked", "zero-discount")) {
            JsonNode figure = figure(key);
            assertThat(listed(key, "NUMERATOR"))
                    .as(key)
                    .hasSize(figure.at("/numerator").asInt());
        }
        assertThat(listed("collected-solved", "EXCLUDED")).hasSize(10);
        assertThat(listed("closed", "EXCLUDED")).hasSize(10 + 104);
    }

    private Set<String> listed(String key, String part) {
        Set<String> ids = new HashSet<>();
        Browser desk = county.signedIn("desk");
        String cursor = "";
        do {
            JsonNode page = desk.get("/api/figures/%s/cases?part=%s&cursor=%s".formatted(key, part, cursor))
                    .body();
            page.at("/items")
                    .valueStream()
                    .forEach(line ->
                            assertThat(ids.add(line.at("/id").asString())).isTrue());
            cursor = page.at("/next").asString("");
        } while (!cursor.isEmpty());
        return ids;
    }

    private JsonNode figure(String key) {
        return county.signedIn("desk")
                .get("/api/figures")
                .body()
                .at("/figures")
                .valueStream()
                .filter(figure -> figure.at("/key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static void many(int times, Runnable told) {
        IntStream.range(0, times).forEach(_ -> told.run());
    }
}
