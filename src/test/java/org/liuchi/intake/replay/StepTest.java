package org.liuchi.intake.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liuchi.intake.replay.Row.Message;
import org.liuchi.intake.replay.Shares.Fate;

class StepTest {
    private static final Message MESSAGE = new Message(2, "7", 1, "路灯不亮", "已修好");

    private static final Fate PLAIN = new Fate(false, false, false, false, false, false);

    private static Course at(String state) {
        return new Course("id", state, 3, List.of());
    }

    @Test
    void aKeyIsTheSameInEveryRunAndDoesntDependOnTheLine() {
        Message elsewhere = new Message(90, "7", 1, "路灯不亮", "已修好");
        assertThat(Step.REPORT.key("file", elsewhere, 1))
                .isEqualTo(Step.REPORT.key("file", MESSAGE, 1))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void filesMessagesOccurrencesAndStepsHaveKeysOfTheirOwn() {
        assertThat(List.of(
                        Step.REPORT.key("file", MESSAGE, 1),
                        Step.REPORT.key("file", MESSAGE, 2),
                        Step.RATE.key("file", MESSAGE, 1),
                        Step.DISPATCH.key("file", MESSAGE, 1),
                        Step.UPHOLD.key("file", MESSAGE, 1),
                        Step.REPORT.key("other file", MESSAGE, 1),
                        Step.REPORT.key("file", new Message(2, "8", 1, "路灯不亮", "已修好"), 1),
                        Step.REPORT.key("file", new Message(3, "7", 2, "路灯不亮", "已修好"), 1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void partsDontRunTogether() {
        assertThat(Sha256.of("ab", "c")).isNotEqualTo(Sha256.of("a", "bc"));
    }

    @Test
    void whatHasNoReplyStaysInHand() {
        Message unanswered = new Message(2, "7", 1, "路灯不亮", "");
        assertThat(at("IN_HAND").next(unanswered, PLAIN)).isEmpty();
        assertThat(at("IN_HAND").next(MESSAGE, PLAIN)).contains(Step.ANSWER);
    }

    @Test
    void whatTheFileDoesntSayIsDrawnFromTheMessageId() {
        List<String> grids = List.of("a", "b", "c");
        List<Integer> satisfaction = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (int id = 0; id < 3_000; id++) {
            Lot lot = Lot.of(Integer.toString(id));
            assertThat(lot).isEqualTo(Lot.of(Integer.toString(id)));
            satisfaction.add(lot.satisfaction());
            places.add(lot.oneOf(grids));
        }
        assertThat(satisfaction).containsOnly(3, 4, 5);
        assertThat(satisfaction.stream().filter(stars -> stars >= 4).count()).isBetween(2_400L, 2_700L);
        grids.forEach(
                grid -> assertThat(places.stream().filter(grid::equals).count()).isBetween(850L, 1_150L));
    }
}
