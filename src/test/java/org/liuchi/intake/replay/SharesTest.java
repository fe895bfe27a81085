package org.liuchi.intake.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liuchi.intake.replay.Row.Message;
import org.liuchi.intake.replay.Shares.Fate;

class SharesTest {
    private static final Shares SHARES = new Shares("seed", 5, 2.5, 10, 50);

    @Test
    void asManyAreDrawnAsWereAskedFor() {
        assertThat(count(Fate::objects)).isBetween(420L, 580L);
        assertThat(count(Fate::merges)).isBetween(190L, 310L);
        assertThat(count(Fate::reworked)).isBetween(900L, 1_100L);
        assertThat(count(Fate::bad)).isBetween(4_800L, 5_200L);
        assertThat(count(fate -> fate.objects() && fate.upheld())).isBetween(190L, 310L);
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherOneOthers() {
        assertThat(fates(SHARES)).isEqualTo(fates(new Shares("seed", 5, 2.5, 10, 50)));
        assertThat(fates(SHARES)).isNotEqualTo(fates(new Shares("other", 5, 2.5, 10, 50)));
    }

    @Test
    void nobodyIsDrawnOfNothingAndEverybodyOfAll() {
        assertThat(fates(new Shares("seed", 0, 0, 0, 0))).allMatch(Fate::plain);
        assertThat(fates(new Shares("seed", 100, 100, 100, 100)))
                .allMatch(fate -> fate.objects() && fate.merges() && fate.reworked() && fate.bad());
    }

    @Test
    void aShareIsAPercentage() {
        assertThat(SHARES.possible()).isTrue();
        assertThat(new Shares("seed", 101, 0, 0, 0).possible()).isFalse();
        assertThat(new Shares("seed", 0, 0, 0, -1).possible()).isFalse();
        assertThat(new Shares("seed", 0, Double.NaN, 0, 0).possible()).isFalse();
    }

    private static long count(Predicate<Fate> which) {
        return fates(SHARES).stream().filter(which).count();
    }

    private static List<Fate> fates(Shares shares) {
        return IntStream.range(0, 10_000)
                .mapToObj(id -> shares.of(new Message(id, String.valueOf(id), 1, "路灯不亮", "已修好")))
                .toList();
    }
}
