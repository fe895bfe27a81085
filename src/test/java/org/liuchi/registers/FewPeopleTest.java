package org.liuchi.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FewPeopleTest {
    @Test
    void whereEveryRowIsManyAllAreTold() {
        assertThat(FewPeople.unsaid(List.of(5L, 80L))).isEmpty();
    }

    @Test
    void oneSmallRowTakesTheNextSmallestWithItSoThatTheTotalGivesItNotAway() {
        assertThat(FewPeople.unsaid(List.of(40L, 1L, 9L))).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void smallRowsThatAreFewTogetherTakeAnotherWithThem() {
        assertThat(FewPeople.unsaid(List.of(1L, 1L, 7L, 30L))).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void smallRowsThatAreManyTogetherStayAlone() {
        assertThat(FewPeople.unsaid(List.of(4L, 3L, 7L))).containsExactlyInAnyOrder(0, 1);
    }
}
