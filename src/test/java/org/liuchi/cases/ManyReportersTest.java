package org.liuchi.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liuchi.Browser.Answer;
import org.liuchi.IntegrationTest;
import org.liuchi.LooseItems;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for all who follow one case, and for none of them alone. */
@IntegrationTest
class ManyReportersTest {
    private final TestClock clock;
    private final LooseItems loose;
    private final TestCounty county;
    private final People people;

    ManyReportersTest(@Autowired TestCounty.Doors counties, @Autowired TestClock clock, @Autowired LooseItems loose) {
        clock.set(TestClock.START);
        this.clock = clock;
        this.loose = loose;
        county = counties.tinyCounty();
        people = new People(county);
    }

    @AfterEach
    void nothingHasFallenOutOfTheLoop() {
        loose.none(county.code());
    }

    /** 接诉条例23: nobody says for the others that it is solved. */
    @Test
    void whereSeveralFollowTheDeskVerifiesAndOneWhoIsLeftConfirmsAlone() {
        People.Matter leading = people.raised("路灯不亮");
        People.Matter other = people.raised("三号路灯坏了");
        merge(other, leading);
        answer(leading, "已修");

        Answer refused = people.byCode(other.code(), "confirm", Map.of());

        assertThat(refused.text("/reason")).isEqualTo("several-confirm");
        assertThat(refused.text("/detail")).contains("联动中心核实");
        assertThat(people.view("desk", leading.id()).text("/state")).isEqualTo("ANSWERED");

        People.Matter left = people.raised("井盖破了");
        People.Matter gone = people.raised("井盖坏了");
        merge(gone, left);
        people.byCode(gone.code(), "leave", Map.of());
        answer(left, "已换");
        assertThat(people.byCode(left.code(), "confirm", Map.of()).text("/status"))
                .isEqualTo("VERIFIED");
    }

    /** Of the fifty shown, none need be the one that was promised first or that has an order. */
    @Test
    void promisesAndOrdersOfAllWhoFollowCountNotOnlyOfThoseShown() {
        People.Matter first = people.raised("停水第一件");
        people.act(
                "desk", first.id(), "noteOrder", Map.of("system", "CITY_12345", "order", "A-1", "dueOn", "2026-03-20"));
        String promised = people.follow(first.code()).text("/dueAt");
        clock.advance(Duration.ofHours(1));
        people.signInAgain();
        People.Matter leading = people.raised("全镇停水");
        List<People.Matter> others = Stream.concat(
                        Stream.of(first),
                        Stream.generate(() -> people.raised("停水")).limit(50))
                .toList();
        People.keyed(people.at("desk"))
                .post(
                        "/api/cases/actions/merge",
                        Map.of(
                                "items",
                                others.stream()
                                        .map(one -> Map.of("id", one.id(), "version", people.version(one.id())))
                                        .toList(),
                                "leading",
                                leading.number()));

        Answer page = people.view("desk", leading.id());

        assertThat(page.body().at("/ties/others").asInt()).isEqualTo(51);
        assertThat(page.text("/ties/earliestPromise")).isEqualTo(promised);
        assertThat(page.text("/ties/orders/0/number")).isEqualTo("A-1");
    }

    @Test
    void theLeadingCaseIsFoundByItsNumberOrItsIdAndNothingElse() {
        People.Matter leading = people.raised("路灯不亮");
        String whistle = People.keyed(people.at("town"))
                .post(
                        "/api/whistles",
                        Map.of(
                                "ground",
                                "HARD_MATTER",
                                "reason",
                                "多次未解决",
                                "areaCode",
                                county.ground().bank(1),
                                "organizations",
                                List.of(county.bodyId("城管局").toString())))
                .text("/number");

        for (String wrong : List.of("1-2-3-4-5", "00000000-0000-0000-0000-000000000000", whistle)) {
            assertThat(people.act("desk", people.raised("路灯").id(), "merge", Map.of("leading", wrong))
                            .text("/errors/0/field"))
                    .as(wrong)
                    .isEqualTo("leading");
        }
        for (String right : List.of(
                leading.number(),
                leading.number().replace("-", ""),
                leading.id().toUpperCase(Locale.ROOT))) {
            assertThat(people.act("desk", people.raised("路灯").id(), "merge", Map.of("leading", right))
                            .text("/state"))
                    .as(right)
                    .isEqualTo("MERGED");
        }
    }

    private void merge(People.Matter one, People.Matter leading) {
        assertThat(people.act("desk", one.id(), "merge", Map.of("leading", leading.number()))
                        .status())
                .isEqualTo(200);
    }

    private void answer(People.Matter matter, String result) {
        people.act(
                "desk",
                matter.id(),
                "dispatch",
                Map.of("organization", county.bodyId("城管局").toString()));
        people.act("city", matter.id(), "accept", Map.of());
        people.act("city", matter.id(), "answer", Map.of("result", result));
    }
}
