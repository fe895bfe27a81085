package org.liuchi.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.build.Statements;
import org.liuchi.platform.Counties;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ItemsTest {
    private static final CountyCode COUNTY = new CountyCode("990701");

    @Autowired
    private Items items;

    @Autowired
    private Histories histories;

    @Autowired
    private Counties counties;

    @Autowired
    private TestClock clock;

    private final Actor.Reporter reporter = new Actor.Reporter(COUNTY, UUID.randomUUID());
    private final Actor.Staff desk = staff(ErrandFlow.DESK);
    private final Actor.Staff hand = staff(ErrandFlow.HAND);

    @BeforeEach
    void county() {
        clock.set(TestClock.START);
        counties.register(new Counties.County(COUNTY, "小县", false));
    }

    @Test
    void aStepIsOneReadAndOneWrite() throws Exception {
        Item item = raised();

        List<String> statements = Statements.count(() -> act(item, "take", desk, Map.of()));

        assertThat(statements).hasSize(2);
    }

    @Test
    void theHistoryReplaysToTheItemAndItsChainVerifies() {
        Item item = raised();
        act(item, "take", desk, Map.of());
        act(item, "wait", hand, Map.of());
        act(item, "goOn", hand, Map.of());
        Item done = act(item, "finish", hand, Map.of("result", "办好了，电话 13800001234"))
                .item();

        List<HistoryEntry> history = histories.of(COUNTY, item.id());

        assertThat(done.open()).isFalse();
        assertThat(Replay.of(history).agreesWith(items.get(COUNTY, item.id()))).isTrue();
        assertThat(Chain.verifies(item.id(), history)).isTrue();
        assertThat(history.toString()).doesNotContain("13800001234");
        assertThat(histories.texts(COUNTY, item.id()).get(5)).containsEntry("result", "办好了，电话 13800001234");
    }

    @Test
    void aRepeatedRequestChangesNothingAndGivesTheSameAnswer() {
        Item item = raised();
        Receipt receipt = receipt();
        var first = items.act(new Commands.Act(COUNTY, item.id(), "take", 1, desk, Map.of(), receipt, clock.instant()));
        var again = items.act(new Commands.Act(COUNTY, item.id(), "take", 1, desk, Map.of(), receipt, clock.instant()));

        assertThat(again.repeated()).isTrue();
        assertThat(again.seq()).isEqualTo(first.seq());
        assertThat(items.get(COUNTY, item.id()).version()).isEqualTo(2);
    }

    @Test
    void whoeverDoesNotOwnItIsRefusedAndNothingChanges() {
        Item item = raised();

        assertThatThrownBy(() -> act(item, "take", hand, Map.of()))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        assertThat(items.get(COUNTY, item.id()).version()).isEqualTo(1);
    }

    private Item raised() {
        return items.start(
                        new Commands.Start(
                                COUNTY,
                                Ids.next(clock.instant()),
                                "errand",
                                UUID.randomUUID().toString(),
                                "raise",
                                "other",
                                "买药（小村）",
                                "990701001001",
                                0,
                                null,
                                false,
                                reporter,
                                Map.of("wish", "买药"),
                                receipt(),
                                clock.instant()),
                        _ -> {})
                .item();
    }

    private Commands.Outcome act(Item item, String action, Actor actor, Map<String, ?> input) {
        return items.act(new Commands.Act(COUNTY, item.id(), action, null, actor, input, receipt(), clock.instant()));
    }

    private static Receipt receipt() {
        return new Receipt(UUID.randomUUID().toString(), "same");
    }

    private static Actor.Staff staff(Owner owner) {
        return new Actor.Staff(
                COUNTY,
                new AccountId(UUID.randomUUID()),
                "某人",
                Set.of(new Actor.Grant(Role.DEPARTMENT_HANDLER, COUNTY.value(), owner.organization())),
                Set.of(owner.organization()),
                Set.of(owner.post()));
    }
}
