package org.liuchi.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liuchi.Browser;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.cases.catalogue.Book;
import org.liuchi.cases.catalogue.ListDrafts;
import org.liuchi.shared.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Lists are drafted whole, published by edition, and read by everybody. */
@IntegrationTest
class ListDraftsTest {
    private final TestClock clock;
    private final TestCounty county;
    private final People people;
    private final ListDrafts drafts;
    private final CategoryLists categories;

    @Autowired
    ListDraftsTest(TestCounty.Doors counties, TestClock clock, ListDrafts drafts, CategoryLists categories) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.drafts = drafts;
        this.categories = categories;
        county = counties.tinyCounty();
        people = new People(county);
        categories.take(county.code(), new StringReader(ListedCounty.CATEGORIES));
    }

    @Test
    @Covers("ZL-04")
    void aDutyIsDraftedPublishedAndOpenedWithItsHandbook() {
        assertThat(draft("desk", "DUTIES", ListedCounty.DUTIES)
                        .body()
                        .path("changed")
                        .asInt())
                .isEqualTo(4);
        assertThat(duties().body().size()).isZero();
        assertThat(people.at("town")
                        .get("/api/duty-lists")
                        .body()
                        .at("/0/draft")
                        .isNull())
                .isTrue();

        assertThat(publish("desk", "DUTIES", 1).status()).isEqualTo(204);

        Answer found = county.browser().get("/api/public/duties?q=P-01");
        assertThat(found.text("/0/name")).isEqualTo("占道经营整治");
        assertThat(found.text("/0/listText")).isEqualTo("配合履职事项清单");
        assertThat(found.text("/0/lead")).isEqualTo("城管局");
        assertThat(found.body().at("/0/steps").size()).isEqualTo(3);
        assertThat(found.text("/0/limits")).isEqualTo("2 日");
        assertThat(found.text("/0/boundary")).isEqualTo("镇街劝导，部门处罚");
        assertThat(county.browser().get("/api/public/duties?list=RECALLED").text("/0/code"))
                .isEqualTo("H-01");
        assertThat(county.browser()
                        .get("/api/public/duties?category=city.rubbish")
                        .text("/0/lead"))
                .isEqualTo("属地镇街");
    }

    @Test
    void onlyTheDeskDraftsAndPublishes() {
        for (String login : new String[] {"town", "city", "system", "leader"}) {
            assertThat(draft(login, "DUTIES", ListedCounty.DUTIES).status())
                    .as(login)
                    .isEqualTo(403);
            assertThat(publish(login, "DUTIES", 1).status()).isEqualTo(403);
        }
        assertThat(county.browser().get("/api/duty-lists").status()).isEqualTo(401);
    }

    @Test
    void theSameFileAgainChangesNothingAndAnEditionIsPublishedOnce() {
        draft("desk", "CATALOGUE", ListedCounty.CATALOGUE);
        assertThat(draft("desk", "CATALOGUE", ListedCounty.CATALOGUE)
                        .body()
                        .path("changed")
                        .asInt())
                .isZero();
        assertThat(publish("desk", "CATALOGUE", 1).status()).isEqualTo(204);
        assertThat(publish("desk", "CATALOGUE", 1).text("/reason")).isEqualTo("no-such-draft");
        assertThat(draft("desk", "CATALOGUE", ListedCounty.CATALOGUE)
                        .body()
                        .path("changed")
                        .asInt())
                .isZero();

        draft("desk", "CATALOGUE", ListedCounty.CATALOGUE.replace("24 小时", "12 小时"));
        Answer books = people.at("desk").get("/api/duty-lists");
        assertThat(books.body().at("/2/inForce/edition").asInt()).isEqualTo(1);
        assertThat(books.body().at("/2/draft/edition").asInt()).isEqualTo(2);
        assertThat(post("desk", "/api/duty-lists/CATALOGUE/discard").status()).isEqualTo(204);
        assertThat(people.at("desk")
                        .get("/api/duty-lists")
                        .body()
                        .at("/2/draft")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatIsDownloadedCanBeDraftedAgain() {
        draft("desk", "DUTIES", ListedCounty.DUTIES);
        publish("desk", "DUTIES", 1);

        HttpResponse<byte[]> file = people.at("town").download("/api/duty-lists/DUTIES/file");

        String text = new String(file.body(), UTF_8);
        assertThat(text).contains("占道经营整治", "属地镇街");
        assertThat(draft("desk", "DUTIES", text).body().path("changed").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        基本履职,X,某事,nothing,城管局 | line.2.categories | unknown-category-code
        基本履职,X,某事,city,无此局   | line.2.lead       | unknown-organization-named
        乱写,X,某事,city,城管局       | line.2.list       | duty-list
        基本履职,,某事,city,城管局    | line.2.code       | required
        """)
    void aBadLineIsNamed(String line, String field, String rule) {
        assertThatThrownBy(() -> take("list,code,name,categories,lead\n" + line))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.field()).isEqualTo(field);
                                    assertThat(violation.rule()).isEqualTo(rule);
                                }));
    }

    /** Nobody could tell whose such a matter is. */
    @Test
    void aCategoryIsNotOnTwoListsOfTheTowns() {
        assertThatThrownBy(() -> take("""
            list,code,name,categories,lead
            基本履职,J-1,清扫,city,属地镇街
            上级收回,H-1,处罚,city,城管局
            """))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations().getFirst().rule())
                                .isEqualTo("on-two-lists"));
    }

    @Test
    void categoriesOfTheSecondLevelNeedTheirFirst() {
        assertThatThrownBy(() -> categories.take(county.code(), new StringReader("code,name\nsky.blue,蓝天\n")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations().getFirst().rule())
                                .isEqualTo("category-without-first-level"));
        assertThat(categories
                        .take(county.code(), new StringReader(ListedCounty.CATEGORIES))
                        .changed())
                .isZero();
        assertThat(county.browser().get("/api/public/categories").body().toString())
                .contains("\"parent\":\"city\"");
    }

    /** The next draft has the number of the one before it. */
    @Test
    void whatIsPublishedIsWhatWasRead() {
        draft("desk", "CATALOGUE", ListedCounty.CATALOGUE);
        Answer read = people.at("desk").get("/api/duty-lists");
        clock.advance(Duration.ofSeconds(1));
        draft("desk2", "CATALOGUE", ListedCounty.CATALOGUE.replace("水务局", "城管局"));

        Answer refused = publish("desk", "CATALOGUE", 1, read.text("/2/draft/draftedAt"));

        assertThat(refused.text("/reason")).isEqualTo("no-such-draft");
        assertThat(publish("desk", "CATALOGUE", 1, "2026-03-02T01:00:01Z").status())
                .isEqualTo(204);
    }

    @Test
    void ofTwoWhoDraftAtOnceTheSecondIsToldSo(@Autowired TransactionOperations transactions, @Autowired JdbcClient sql)
            throws Exception {
        people.at("desk2");
        try (ExecutorService elsewhere = Executors.newSingleThreadExecutor()) {
            Future<Answer> second = Objects.requireNonNull(transactions.execute(_ -> {
                take(ListedCounty.DUTIES);
                Future<Answer> sent =
                        elsewhere.submit(() -> draft("desk2", "DUTIES", ListedCounty.DUTIES.replace("2 日", "3 日")));
                awaitWaiting(sql, sent);
                return sent;
            }));

            assertThat(second.get().status()).isEqualTo(409);
            assertThat(second.get().text("/reason")).isEqualTo("drafted-together");
            assertThat(second.get().text("/detail")).contains("同时起草");
        }
    }

    private static void awaitWaiting(JdbcClient sql, Future<Answer> sent) {
        while (!sent.isDone()
                && sql.sql("select count(*) from pg_locks where not granted")
                                .query(Integer.class)
                                .single()
                        == 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsSentTwiceIsDoneOnce() {
        String key = UUID.randomUUID().toString();
        draft("desk", "CATALOGUE", ListedCounty.CATALOGUE);
        for (int i = 0; i < 2; i++) {
            assertThat(people.at("desk")
                            .with("Idempotency-Key", key)
                            .post("/api/duty-lists/CATALOGUE/discard", Map.of())
                            .status())
                    .isEqualTo(204);
            draft("desk2", "CATALOGUE", ListedCounty.CATALOGUE);
        }
        for (int i = 0; i < 2; i++) {
            assertThat(people.at("desk")
                            .with("Idempotency-Key", key)
                            .post(
                                    "/api/duty-lists/CATALOGUE/editions/1/publish",
                                    Map.of("draftedAt", TestClock.START.toString()))
                            .status())
                    .isEqualTo(204);
        }
    }

    private void take(String csv) {
        drafts.draft(county.code(), Book.DUTIES, new StringReader(csv), "", null, TestClock.START);
    }

    private Answer duties() {
        return county.browser().get("/api/public/duties");
    }

    private Answer publish(String login, String book, int edition) {
        return publish(login, book, edition, TestClock.START.toString());
    }

    private Answer publish(String login, String book, int edition, String draftedAt) {
        return People.keyed(people.at(login))
                .post(
                        "/api/duty-lists/%s/editions/%d/publish".formatted(book, edition),
                        Map.of("draftedAt", draftedAt));
    }

    private Answer post(String login, String path) {
        return People.keyed(people.at(login)).post(path, Map.of());
    }

    private Answer draft(String login, String book, String csv) {
        String line = UUID.randomUUID().toString();
        Browser browser = People.keyed(people.at(login));
        return browser.send(
                "POST",
                "/api/duty-lists/" + book + "/draft",
                People.form(csv.getBytes(UTF_8), "list.csv", line),
                "multipart/form-data; boundary=" + line);
    }
}
