package org.liuchi.intake.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liuchi.intake.replay.Row.Message;

class StepTest {
    private static final Message MESSAGE = new Message(2, "7", 1, "路灯不亮", "已修好");

    @Test
    void aKeyIsTheSameInEveryRunAndDoesntDependOnTheLine() {
        Message elsewhere = new Message(90, "7", 1, "路灯不亮", "已修好");
        assertThat(Step.REPORT.key("file", elsewhere))
                .isEqualTo(Step.REPORT.key("file", MESSAGE))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void filesMessagesOccurrencesAndStepsHaveKeysOfTheirOwn() {
        assertThat(List.of(
                        Step.REPORT.key("file", MESSAGE),
                        Step.RATE.key("file", MESSAGE),
                        Step.REPORT.key("other file", MESSAGE),
                        Step.REPORT.key("file", new Message(2, "8", 1, "路灯不亮", "已修好")),
                        Step.REPORT.key("file", new Message(3, "7", 2, "路灯不亮", "已修好"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void partsDontRunTogether() {
        assertThat(Sha256.of("ab", "c")).isNotEqualTo(Sha256.of("a", "bc"));
    }

    @Test
    void whatHasNoReplyStaysInHand() {
        Message unanswered = new Message(2, "7", 1, "路灯不亮", "");
        assertThat(Step.next("IN_HAND", unanswered)).isEmpty();
        assertThat(Step.next("IN_HAND", MESSAGE)).contains(Step.ANSWER);
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
            places.add(lot.gridOf(grids));
        }
        assertThat(satisfaction).contains(1, 2, 3, 4, 5);
        assertThat(satisfaction.stream().filter(stars -> stars >= 4).count()).isBetween(2_400L, 2_700L);
        assertThat(satisfaction.stream().filter(stars -> stars <= 2).count()).isBetween(90L, 220L);
        grids.forEach(
                grid -> assertThat(places.stream().filter(grid::equals).count()).isBetween(850L, 1_150L));
    }
}
