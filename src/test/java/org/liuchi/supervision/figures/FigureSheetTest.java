package org.liuchi.supervision.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.supervision.Staffed;
import org.springframework.beans.factory.annotation.Autowired;

/** What the figures say of their reader. */
@IntegrationTest
class FigureSheetTest {
    private final Staffed people;

    FigureSheetTest(@Autowired TestClock clock, @Autowired TestCounty.Doors counties) {
        clock.set(TestClock.START);
        people = new Staffed(counties.tinyCounty());
    }

    @Test
    void everybodyIsNamedTheirOwnBodiesToChooseFrom() {
        assertThat(own("city")).containsExactly("城管局");
        assertThat(own("town")).containsExactly("西镇");
        assertThat(own("leader")).containsExactly("县政府办");
    }

    private Stream<String> own(String login) {
        return people.at(login)
                .get("/api/figures")
                .body()
                .at("/own")
                .valueStream()
                .map(body -> body.at("/name").asString());
    }
}
