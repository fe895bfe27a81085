package org.liuchi.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liuchi.Covers;
import org.liuchi.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Zhijiang: farmers' links with business, aid and charity; a household sees its own and the county only totals. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class ZhijiangAidTest {
    private final Place place;

    @Autowired
    ZhijiangAidTest(Place.Doors doors) {
        place = doors.with("zhijiang");
    }

    @BeforeEach
    void aNewMorning() {
        place.today();
    }

    @Test
    @Covers("ZJ-24")
    void rentAndDividendComeDueAndTheHouseholdConfirmsOrDisputes() {
        String member = place.enter(
                "village",
                "coopMember",
                Map.of("name", "丰禾合作社", "area", place.village(), "union", "西镇农合联", "kind", "COOPERATIVE"));
        String contract = place.enter(
                "village",
                "contract",
                Map.of(
                        "name",
                        "水稻托管",
                        "area",
                        place.village(),
                        "member",
                        member,
                        "kind",
                        "TRUST",
                        "household",
                        place.person("周大田"),
                        "term",
                        Map.of("from", place.day(0), "until", place.day(300))));
        place.act("village", contract, "sign", Map.of());
        assertThat(place.books().gapTitles("desk", "contract", "withoutShare")).contains("丰禾合作社");
        assertThat(place.books().gapTitles("desk", "contract", "withoutTrust")).doesNotContain("丰禾合作社");

        String rent = payment(contract, "RENT", 120_000);
        place.act("village", rent, "pay", Map.of("paid", place.day(0)));
        place.act("village", rent, "confirm", Map.of());
        String dividend = payment(contract, "DIVIDEND", 80_000);
        place.act("village", dividend, "pay", Map.of("paid", place.day(0)));
        assertThat(place.refusal("village", dividend, "dispute", Map.of())).contains("objection");
        place.act("village", dividend, "dispute", Map.of("objection", "少了两亩"));

        assertThat(place.state(dividend)).isEqualTo("DISPUTED");
        assertThat(place.books().written("payment", "received", "kind", "RENT")).isEqualTo("1200");
        assertThat(place.books().written("payment", "received", "kind", "DIVIDEND"))
                .isEqualTo("0");
        assertThat(place.hidden("water", rent)).isTrue();
    }

    private String payment(String contract, String kind, int amount) {
        return place.enter(
                "village",
                "payment",
                Map.of(
                        "name",
                        "一笔",
                        "area",
                        place.village(),
                        "contract",
                        contract,
                        "kind",
                        kind,
                        "amount",
                        amount,
                        "due",
                        place.day(20)));
    }

    @Test
    void anAidAgreementIsSeenByTheBodiesOfBothSidesAndTheVillageSaysWhetherTheHouseholdConfirms() {
        Map<String, Object> agreement = Map.of(
                "name",
                "结对帮扶",
                "area",
                place.village(),
                "unit",
                place.body("城管局"),
                "business",
                "橘之乡公司",
                "measures",
                "每年收购柑橘2吨",
                "term",
                Map.of("from", place.day(0), "until", place.day(60)));
        assertThat(place.refusedEntry("village", "aidAgreement", agreement)).contains("household");
        String aid = place.enter(
                "village", "aidAgreement", Pairs.given(agreement, Map.of("household", place.person("李守田"))));
        place.act("village", aid, "sign", Map.of());

        assertThat(place.hidden("city", aid)).isFalse();
        assertThat(place.hidden("water", aid)).isTrue();
        assertThat(place.record("city", aid).toString()).contains("李*").doesNotContain("李守田");

        place.act("city", aid, "tell", Map.of("result", "收购1吨"));
        place.forbidden("city", aid, "confirm", Map.of());
        place.act("village", aid, "deny", Map.of("note", "只收了半吨"));
        place.act("city", aid, "tell", Map.of("result", "补收半吨"));
        place.act("village", aid, "confirm", Map.of());
        assertThat(place.state(aid)).isEqualTo("CONFIRMED");
    }

    @Test
    @Covers("ZJ-27")
    void aCharityCampaignNeedsItsQualificationAndOwesADisclosureEachQuarter() {
        String campaign = place.enter(
                "city",
                "charityCampaign",
                Map.of(
                        "name",
                        "老区助学",
                        "host",
                        place.body("城管局"),
                        "targets",
                        "山区助学",
                        "term",
                        Map.of("from", place.day(0), "until", place.day(300))));
        assertThat(place.refusal("city", campaign, "open", Map.of("charity", "县慈善总会")))
                .contains("licence");
        place.act("city", campaign, "open", Map.of("charity", "县慈善总会", "licence", "慈募备2026-007"));
        assertThat(place.books().gapTitles("desk", "disclosure", "due")).isEmpty();

        place.pass(Duration.ofDays(31));
        assertThat(place.books().titles("desk", "disclosure", "campaign=" + campaign))
                .hasSize(1);
        assertThat(place.books().gapTitles("desk", "disclosure", "due")).hasSize(1);
        String disclosure =
                place.books().rows("desk", "disclosure", "campaign=" + campaign).getFirst();
        place.act(
                "desk",
                disclosure,
                "publish",
                Map.of(
                        "raised",
                        3_950_000,
                        "used",
                        1_000_000,
                        "text",
                        "一季度募捐情况",
                        "term",
                        Map.of("from", place.day(31), "until", place.day(120))));
        assertThat(place.text(campaign, "raised")).isEqualTo("3950000");
        assertThat(place.books().gapTitles("desk", "disclosure", "due")).isEmpty();
    }

    @Test
    @Covers("ZJ-32")
    void aChainHoldsPartiesOfTenKindsAndShowsWhichAreMissing() {
        String chain = place.enter(
                "city",
                "chain",
                Map.of(
                        "name", "柑橘全链条",
                        "lead", place.body("城管局"),
                        "term", Map.of("from", place.day(0), "until", place.day(700))));
        assertThat(place.books().gapTitles("desk", "chainParty", "withoutBank")).contains("柑橘全链条");

        party(chain, "COMPANY", Map.of());
        party(chain, "BANK", Map.of());
        party(chain, "BANK", Map.of());
        assertThat(place.refusedEntry("city", "chainParty", Map.of("name", "橘农", "chain", chain, "kind", "HOUSEHOLDS")))
                .contains("households");
        party(chain, "HOUSEHOLDS", Map.of("households", 320));

        assertThat(place.books().gapTitles("desk", "chainParty", "withoutBank")).doesNotContain("柑橘全链条");
        assertThat(place.books().gapTitles("desk", "chainParty", "withoutGuarantee"))
                .contains("柑橘全链条");
        assertThat(place.text(chain, "parties")).isEqualTo("4");
        assertThat(place.books().written("chainParty", "kinds", "chain", chain)).isEqualTo("3");
        assertThat(place.books().written("chainParty", "households", "chain", chain))
                .isEqualTo("320");
    }

    private void party(String chain, String kind, Map<String, ?> more) {
        place.enter("city", "chainParty", Pairs.given(Map.of("name", "主体", "chain", chain, "kind", kind), more));
    }
}
