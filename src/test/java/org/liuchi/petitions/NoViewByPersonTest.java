package org.liuchi.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.people.ContactBook;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.IdempotencyKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A petition is a matter: no table, index, address or parameter leads from a person to petitions (信访工作条例30, 46). */
@IntegrationTest
@Covers("R3")
class NoViewByPersonTest {
    private final JdbcClient sql;
    private final RequestMappingHandlerMapping addresses;
    private final TestCounty county;
    private final Petitions petitions;

    NoViewByPersonTest(
            @Autowired JdbcClient sql,
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses,
            @Autowired TestCounty.Doors counties,
            @Autowired Petitions petitions,
            @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.sql = sql;
        this.addresses = addresses;
        this.petitions = petitions;
        county = counties.tinyCounty();
    }

    /** Whoever adds a column says here why it tells nothing about a person across matters. */
    @Test
    void aPetitionHasTheseColumnsAndNoOther() {
        assertThat(sql.sql("""
            select table_name || '.' || column_name from information_schema.columns where table_schema = 'petitions'
            """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "day_counter.county_code",
                        "day_counter.day",
                        "day_counter.last",
                        "matter.county_code",
                        "matter.id",
                        "matter.public_code",
                        "matter.contact_details_id",
                        "matter.settled_by",
                        "matter.settled_at",
                        "matter.again_at",
                        "matter.satisfaction",
                        "matter.rated_at");
    }

    @Test
    void nothingIsIndexedByContact() {
        assertThat(sql.sql("select indexdef from pg_indexes where schemaname = 'petitions'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(index -> index.contains("contact"));
    }

    /** Two petitions of one person share nothing that could be joined on. */
    @Test
    void theSamePersonsContactIsAnotherOneEachTime() {
        NewPetition raised =
                new NewPetition("路灯不亮", null, null, null, null, new NewPetition.Contact("王女士", "13855501234"));
        for (int i = 0; i < 2; i++) {
            petitions.receive(
                    county.code(),
                    raised,
                    "VISIT",
                    county.staff("petition", TestClock.START),
                    Paths.receipt(),
                    TestClock.START);
        }

        assertThat(sql.sql("select contact_details_id from petitions.matter where county_code = :county")
                        .param("county", county.code().value())
                        .query(UUID.class)
                        .list())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    /** The desk asks by the caller's number: it is told of the case, and no number leads to the petition. */
    @Test
    void aCallersNumberDoesNotLeadToAPetition(@Autowired ContactBook contacts) {
        Browser person = county.browser();
        Map<String, String> contact = Map.of("name", "王女士", "phone", "13855501234");
        keyed(person).post("/api/public/petitions", Map.of("description", "补偿款没有发到", "contact", contact));
        String number = keyed(person)
                .post(
                        "/api/public/cases",
                        Map.of(
                                "description",
                                "路灯不亮",
                                "place",
                                Map.of("areaCode", county.ground().bank(1)),
                                "contact",
                                contact))
                .text("/number");

        Browser.Answer told = keyed(county.signedIn("desk"))
                .post("/api/desk/caller", Map.of("phone", "13855501234", "purpose", "CALLER_ASKS"));

        assertThat(told.body().valueStream().map(one -> one.at("/number").asString()))
                .containsExactly(number);
        assertThat(contacts.withPhone(county.code(), "13855501234")).hasSize(1);
    }

    private static Browser keyed(Browser browser) {
        return browser.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void noAddressAsksForAnythingAboutAPerson() {
        List<HandlerMethod> methods = addresses.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getSimpleName().contains("Petition"))
                .toList();

        assertThat(methods).hasSizeGreaterThan(8);
        assertThat(methods.stream().flatMap(NoViewByPersonTest::asked))
                .isSubsetOf(
                        "id",
                        "code",
                        "action",
                        "seq",
                        "locale",
                        "body",
                        "raised",
                        "organization",
                        "from",
                        "until",
                        "state",
                        "open",
                        "limit",
                        "cursor");
    }

    @Test
    void aListCannotBeNarrowedByAPerson() {
        Browser office = county.signedIn("petition");
        petitions.receive(
                county.code(),
                new NewPetition("路灯不亮", null, null, null, null, new NewPetition.Contact("王女士", "13855501234")),
                "VISIT",
                county.staff("petition", TestClock.START),
                Paths.receipt(),
                TestClock.START);

        for (String query : List.of("?phone=1", "?name=x", "?contact=x", "?q=x", "?account=x")) {
            assertThat(office.get("/api/petitions" + query).body().at("/items"))
                    .as(query)
                    .hasSize(1);
        }
        assertThat(office.get("/api/cases?q=路灯不亮".replace("路灯不亮", "%E8%B7%AF%E7%81%AF"))
                        .body()
                        .at("/items"))
                .isEmpty();
    }

    private static Stream<String> asked(HandlerMethod method) {
        Set<Class<?>> given = Set.of(Actor.Staff.class, CountyCode.class, IdempotencyKey.class);
        return Arrays.stream(method.getMethod().getParameters())
                .filter(parameter -> !given.contains(parameter.getType()))
                .flatMap(NoViewByPersonTest::names);
    }

    private static Stream<String> names(Parameter parameter) {
        return parameter.getType() == PetitionLists.Query.class
                ? Arrays.stream(PetitionLists.Query.class.getRecordComponents()).map(component -> component.getName())
                : Stream.of(parameter.getName());
    }
}
