package org.liuchi.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.shared.OrganizationId;
import org.liuchi.supervision.Staffed;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.flow.Meaning;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The rates of domain 3.3 and the five zeros, on histories made for each. */
@IntegrationTest
class FiguresTest {
    private final FigureBook book;
    private final TestCounty county;
    private final Ledger ledger;
    private final Staffed people;

    FiguresTest(
            @Autowired FigureBook book,
            @Autowired Flows flows,
            @Autowired JdbcClient sql,
            @Autowired TestClock clock,
            @Autowired TestCounty.Doors counties) {
        clock.set(TestClock.START);
        this.book = book;
        county = counties.tinyCounty();
        ledger = new Ledger(county, flows, sql);
        people = new Staffed(county);
    }

    @Test
    void belowThirtyValidCallBacksNothingIsSaid() {
        many(29, () -> ledger.calledBack(ledger.closed("SOLVED"), "SOLVED", 5));
        many(10, () -> ledger.calledBack(ledger.closed("SOLVED"), "UNREACHED", 0));
        told();

        assertThat(figure("solved").at("/text").asString()).isEqualTo("样本不足（少于 30 件）");
        assertThat(figure("solved").at("/denominator").asInt()).isEqualTo(29);
        assertThat(figure("composite").at("/value").isNull()).isTrue();
    }

    @Test
    void theThreeRatesMakeTheCompositeByTheCountysWeights() {
        many(24, () -> ledger.calledBack(responded(true), "SOLVED", 5));
        many(6, () -> ledger.calledBack(responded(false), "NOT_SOLVED", 3));
        told();

        assertThat(figure("responded").at("/text").asString()).isEqualTo("80.00 %");
        assertThat(figure("solved").at("/text").asString()).isEqualTo("80.00 %");
        assertThat(figure("satisfied").at("/text").asString()).isEqualTo("100.00 %");
        assertThat(figure("satisfied-strictly").at("/text").asString()).isEqualTo("80.00 %");
        assertThat(figure("composite").at("/value").asDouble()).isEqualTo(0.2 * 80 + 0.4 * 80 + 0.4 * 100);

        Map<String, Integer> weights = Map.of("responded", 10, "solved", 45, "satisfied", 45);
        assertThat(Staffed.keyed(people.at("leader"))
                        .post("/api/figures/weighting", weights)
                        .status())
                .isEqualTo(204);
        assertThat(figure("composite").at("/value").asDouble()).isEqualTo(0.1 * 80 + 0.45 * 80 + 0.45 * 100);
    }

    @Test
    void reopeningTakesAConfirmationBackButNotTheCallBack() {
        many(29, () -> ledger.calledBack(ledger.closed("SOLVED"), "SOLVED", 5));
        Ledger.Entry reopened = ledger.closed("SOLVED");
        ledger.calledBack(reopened, "SOLVED", 5);
        reopened.then(Meaning.COMMENT, "CLOSED").then(Meaning.REOPEN, "TAKEN_UP");
        told();

        assertThat(figure("solved").at("/text").asString()).isEqualTo("96.67 %");
    }

    @Test
    void belowThirtyRatingsThereIsNoCompositeEither() {
        many(29, () -> ledger.calledBack(responded(true), "SOLVED", 5));
        ledger.calledBack(responded(true), "SOLVED", 0);
        told();

        assertThat(figure("solved").at("/text").asString()).isEqualTo("100.00 %");
        assertThat(figure("composite").at("/text").asString()).isEqualTo("样本不足（少于 30 件）");
    }

    @Test
    void whomAMatterComplainsAboutDoesNotFindItBehindAFigure() {
        String id = people.dispatched("县政府办占道停车");
        people.act(
                "desk",
                id,
                "protect",
                Map.of("organization", county.bodyId("县政府办").toString()));
        people.dispatched("路灯不亮");
        told();

        String cases = "/api/figures/sent-right/cases?part=DENOMINATOR";
        assertThat(figure("sent-right").at("/denominator").asInt()).isEqualTo(2);
        assertThat(people.at("desk").get(cases).body().at("/items")).hasSize(2);
        assertThat(people.at("leader").get(cases).body().at("/items"))
                .singleElement()
                .satisfies(line -> assertThat(line.at("/id").asString()).isNotEqualTo(id));
    }

    @Test
    void aMatterThatTwoVillagesOfATownHadCountsOnceForTheTown(@Autowired Organizations organizations) {
        OrganizationId town = county.bodyId("西镇");
        OrganizationId east = village(organizations, "东村", town);
        OrganizationId south = village(organizations, "南村", town);
        ledger.raised()
                .at(east)
                .then(Meaning.DISPATCH, "DISPATCHED", Map.of("handler", east.toString()))
                .then(Meaning.OBJECT, "OBJECTED")
                .then(Meaning.OVERRULE, "DISPATCHED")
                .at(south)
                .then(Meaning.DISPATCH, "DISPATCHED", Map.of("handler", south.toString()));
        told();

        JsonNode sheet = people.figure("leader", "zero-shirking", "?organization=" + town);
        JsonNode compared = people.at("leader")
                .get("/api/figures/zero-shirking/organizations?kind=TOWN")
                .body();
        assertThat(sheet.at("/denominator").asInt()).isEqualTo(1);
        assertThat(compared.at("/0/name").asString()).isEqualTo("西镇");
        assertThat(compared.at("/0/denominator").asInt()).isEqualTo(1);
        assertThat(compared.at("/0/text")).isEqualTo(sheet.at("/text"));
    }

    private OrganizationId village(Organizations organizations, String name, OrganizationId town) {
        Organization village = Organization.of(
                Organization.Kind.VILLAGE, name, name, county.ground().village("100001"), town, TestClock.START);
        organizations.add(county.code(), village);
        return village.id();
    }

    @Test
    void anOlderFoldThatComesLateChangesNothing(@Autowired FigureStore store) {
        Ledger.Entry one = ledger.inHand();
        told();
        Collection<CaseFigure> older =
                store.kept(county.code(), List.of(one.id)).values();
        one.at(county.bodyId("水务局"))
                .then(
                        Meaning.DISPATCH,
                        "DISPATCHED",
                        Map.of("handler", county.bodyId("水务局").toString()));
        told();

        store.keep(county.code(), older);

        assertThat(book.compare(county.code()).different()).isEmpty();
    }

    @Test
    void aRateThatIsNearlyWholeWantsASpotCheck() {
        many(1_000, () -> ledger.closed("SOLVED"));
        told();

        assertThat(figure("collected-solved").at("/hint").asString()).contains("抽查");
        assertThat(figure("reworked").at("/hint").isNull()).isTrue();
    }

    @Test
    void organisationsAreComparedWithinTheirClassByNameAndByNothingElse() {
        many(3, () -> ledger.closed("SOLVED"));
        told();

        JsonNode compared = people.at("leader")
                .get("/api/figures/closed/organizations?kind=DEPARTMENT")
                .body();

        assertThat(compared.valueStream().map(one -> one.at("/name").asString()))
                .containsExactly("城管局", "水务局", "信访局");
        assertThat(compared.at("/1/text").asString()).isEqualTo("无法测量");
        assertThat(people.at("city")
                        .get("/api/figures/closed/organizations?kind=DEPARTMENT")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anOrganisationSeesItsOwnAndTheCountysTotalAndNoOthersCases() {
        String ours = county.bodyId("城管局").toString();
        String theirs = county.bodyId("水务局").toString();

        assertThat(people.at("city").get("/api/figures").status()).isEqualTo(200);
        assertThat(people.at("city").get("/api/figures?organization=" + ours).status())
                .isEqualTo(200);
        assertThat(people.at("city").get("/api/figures?organization=" + theirs).status())
                .isEqualTo(403);
        assertThat(people.at("city")
                        .get("/api/figures/closed/cases?part=NUMERATOR&organization=" + ours)
                        .status())
                .isEqualTo(200);
        assertThat(people.at("city")
                        .get("/api/figures/closed/cases?part=NUMERATOR")
                        .status())
                .isEqualTo(403);
        assertThat(people.at("auditor").get("/api/figures").status()).isEqualTo(403);
    }

    @Test
    @Covers("TO-39")
    void eachOfTheFiveZerosHasAFormulaASourceAndItsCases() {
        ledger.inHand().then(Meaning.CONTACT, "IN_HAND").then(Meaning.ANSWER, "ANSWERED");
        ledger.inHand().then(Meaning.ANSWER, "ANSWERED").then(Meaning.REWORK, "IN_HAND");
        ledger.rated(ledger.closed("SOLVED"), "SOLVED", 1);
        told();

        JsonNode zeros = people.at("city")
                .get("/api/figures?organization=" + county.bodyId("城管局"))
                .body();

        assertThat(zeros.at("/figures")
                        .valueStream()
                        .filter(one -> one.at("/group").asString().equals("ZEROS")))
                .hasSize(5)
                .allSatisfy(zero -> {
                    assertThat(zero.at("/formula").asString()).contains("÷");
                    assertThat(zero.at("/source").asString()).isNotBlank();
                    String cases = "/api/figures/%s/cases?part=%s&organization=%s"
                            .formatted(zero.at("/key").asString(), "NUMERATOR", county.bodyId("城管局"));
                    assertThat(people.at("city").get(cases).body().at("/items"))
                            .hasSize(zero.at("/numerator").asInt());
                });
        assertThat(figure("zero-distance").at("/text").asString()).isEqualTo("2 件（66.67 %）");
        assertThat(figure("zero-discount").at("/text").asString()).isEqualTo("1 件（33.33 %）");
    }

    @Test
    @Covers("TO-39")
    void whatCanNotBeMeasuredSaysSoRatherThanNone() {
        many(3, () -> ledger.closed("SOLVED"));
        told();

        // nobody notes contacts, and nobody has rated badly
        for (String key : new String[] {"zero-distance", "zero-tolerance"}) {
            assertThat(figure(key).at("/text").asString()).as(key).isEqualTo("无法测量");
            assertThat(figure(key).at("/value").isNull()).as(key).isTrue();
        }
    }

    private Ledger.Entry responded(boolean inTime) {
        String by = TestClock.START.plusSeconds(3_600).toString();
        String at = TestClock.START.plusSeconds(inTime ? 3_000 : 4_000).toString();
        return ledger.closed("SOLVED").then(Meaning.COMMENT, "CLOSED", Map.of("respondBy", by, "respondedAt", at));
    }

    private void told() {
        ledger.write();
        book.recount(county.code());
    }

    private JsonNode figure(String key) {
        return people.figure("desk", key, "");
    }

    private static void many(int times, Runnable told) {
        IntStream.range(0, times).forEach(_ -> told.run());
    }
}
