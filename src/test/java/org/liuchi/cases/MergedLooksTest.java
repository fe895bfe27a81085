package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/** Several reporters follow one case: each reads of the looks at what is theirs. */
@IntegrationTest
class MergedLooksTest {
    private static final Map<String, String> REASON = Map.of("purpose", "CONTACT", "reason", "问清楚是哪个门");

    private final TestClock clock;
    private final TestCounty county;
    private final People people;

    MergedLooksTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock) {
        clock.set(TestClock.START);
        this.clock = clock;
        county = counties.tinyCounty();
        people = new People(county);
    }

    /** A merge hides no look, and shows nobody a look at another's contact data as one at theirs. */
    @Test
    @Covers("R6")
    void whoIsMergedInSeesTheLooksBeforeItAndThoseAtTheCommonCase() {
        People.Matter leading = inHand();
        look("city", leading, REASON);
        clock.advance(Duration.ofMinutes(1));
        People.Matter other = inHand();
        look("city", other, Map.of("purpose", "VISIT", "reason", "上门看一下"));
        clock.advance(Duration.ofMinutes(1));
        merge(other, leading);
        clock.advance(Duration.ofMinutes(1));
        look("city", leading, REASON);

        assertThat(seen(other)).containsExactly("看了一起办理的那件事的原话，没有看您的联系方式", "看了您的联系方式和原话");
        assertThat(seen(leading)).containsExactly("看了您的联系方式和原话", "看了您的联系方式和原话");
    }

    @Test
    @Covers("R6")
    void whenTheFirstReporterHasLeftTheNextOneIsReachedAndSeesIt() {
        People.Matter leading = inHand();
        People.Matter other = raised("13855505678", "李先生");
        merge(other, leading);
        clock.advance(Duration.ofMinutes(1));
        people.byCode(leading.code(), "leave", Map.of());
        clock.advance(Duration.ofMinutes(1));

        assertThat(people.view("city", leading.id()).text("/reporter/phone")).isEqualTo("138****5678");
        look("city", leading, REASON);
        Answer open = unmasked("city", leading);

        assertThat(open.text("/contact/phone")).isEqualTo("13855505678");
        assertThat(seen(other)).containsExactly("看了您的联系方式和原话");
        assertThat(seen(leading)).containsExactly("看了一起办理的那件事的原话，没有看您的联系方式");
    }

    @Test
    @Covers("R6")
    void whoLeavesWhileAWindowIsOpenIsSeenNoMoreAndTheNextOneNotYet() {
        People.Matter leading = inHand();
        People.Matter other = raised("13855505678", "李先生");
        merge(other, leading);
        look("city", leading, REASON);
        people.byCode(leading.code(), "leave", Map.of());

        Answer open = unmasked("city", leading);

        assertThat(open.status()).isEqualTo(200);
        assertThat(open.body().at("/contact").isNull()).isTrue();
    }

    @Test
    @Covers("R6")
    void aCallAboutAMergedMatterIsNotedForTheOneWhoCalledAndNobodyElse() {
        People.Matter leading = inHand();
        People.Matter other = raised("13855505678", "李先生");
        merge(other, leading);

        assertThat(caller("desk", "13855505678").text("/0/number")).isEqualTo(leading.number());

        assertThat(seen(other)).containsExactly("按来电号码查到您这件没有办完的事");
        assertThat(seen(leading)).isEmpty();
        people.byCode(other.code(), "leave", Map.of());
        assertThat(caller("desk", "13855505678").body().size()).isZero();
    }

    private People.Matter raised(String phone, String name) {
        Answer reported = people.report(Map.of(
                "description",
                "门口也堵了",
                "place",
                Map.of("areaCode", county.ground().bank(1)),
                "contact",
                Map.of("name", name, "phone", phone)));
        String number = reported.text("/number");
        return new People.Matter(reported.text("/publicCode"), number, people.idOf(number));
    }

    private void merge(People.Matter one, People.Matter leading) {
        assertThat(people.act("desk", one.id(), "merge", Map.of("leading", leading.number()))
                        .status())
                .isEqualTo(200);
    }

    private List<String> seen(People.Matter matter) {
        return people.at("reporter")
                .get("/api/public/cases/" + matter.code() + "/looks")
                .body()
                .valueStream()
                .map(look -> look.at("/what").asString())
                .toList();
    }

    private People.Matter inHand() {
        People.Matter matter = raised("13855501234", "王女士");
        people.act(
                "desk",
                matter.id(),
                "dispatch",
                Map.of("organization", county.bodyId("城管局").toString()));
        people.act("city", matter.id(), "accept", Map.of());
        return matter;
    }

    private Answer look(String login, People.Matter matter, Map<String, String> body) {
        return People.keyed(people.at(login)).post("/api/cases/" + matter.id() + "/looks", body);
    }

    private Answer unmasked(String login, People.Matter matter) {
        return people.at(login).get("/api/cases/" + matter.id() + "/unmasked");
    }

    private Answer caller(String login, String phone) {
        return People.keyed(people.at(login))
                .post("/api/desk/caller", Map.of("phone", phone, "purpose", "CALLER_ASKS"));
    }
}
