package org.liuchi.petitions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.liuchi.workflow.FlowWalk;
import org.liuchi.workflow.Histories;
import org.liuchi.workflow.Items;
import org.springframework.beans.factory.annotation.Autowired;

/** The statutory life of a petition, whole: every state, every action, everybody. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class PetitionFlowTest {
    /**
     * {@code petition} receives at the petition office, {@code petition2} is a colleague there, {@code city} handles, {@code city2} is a
     * colleague; review and re-check stay with the petition office.
     */
    private static final List<String> PEOPLE = List.of(
            "reporter",
            "petition",
            "petition2",
            "city",
            "city2",
            "cityAuditor",
            "desk",
            "water",
            "town",
            "village",
            "grid",
            "leader",
            "system",
            "security",
            "auditor");

    private static final String TABLE = """
        RECEIVED      forward          FORWARDED     petition petition2
        RECEIVED      direct           DIRECTED      petition petition2
        RECEIVED      refuse           REFUSED       petition petition2
        RECEIVED      withdraw         WITHDRAWN     reporter
        RECEIVED      comment          RECEIVED      reporter petition petition2
        RECEIVED      note             RECEIVED      petition petition2

        FORWARDED     recall           RECEIVED      petition petition2
        FORWARDED     accept           IN_HAND       city
        FORWARDED     direct           DIRECTED      city
        FORWARDED     refuse           REFUSED       city
        FORWARDED     object           OBJECTED      city
        FORWARDED     reassign         FORWARDED     city city2
        FORWARDED     recuse           FORWARDED     city city2
        FORWARDED     askRecusal       FORWARDED     reporter
        FORWARDED     withdraw         WITHDRAWN     reporter
        FORWARDED     comment          FORWARDED     reporter petition petition2 city
        FORWARDED     note             FORWARDED     petition petition2 city city2

        OBJECTED      forward          FORWARDED     petition petition2
        OBJECTED      overrule         FORWARDED     petition petition2
        OBJECTED      contest          CONTESTED     petition petition2
        OBJECTED      withdraw         WITHDRAWN     reporter
        OBJECTED      comment          OBJECTED      reporter petition petition2
        OBJECTED      note             OBJECTED      petition petition2

        CONTESTED     designate        FORWARDED     petition petition2
        CONTESTED     withdraw         WITHDRAWN     reporter
        CONTESTED     comment          CONTESTED     reporter petition petition2
        CONTESTED     note             CONTESTED     petition petition2

        IN_HAND       askExtension     EXTENDING     city
        IN_HAND       opine            OPINED        city
        IN_HAND       reassign         IN_HAND       city city2
        IN_HAND       recuse           IN_HAND       city city2
        IN_HAND       askRecusal       IN_HAND       reporter
        IN_HAND       withdraw         WITHDRAWN     reporter
        IN_HAND       comment          IN_HAND       reporter petition petition2 city
        IN_HAND       note             IN_HAND       petition petition2 city city2

        EXTENDING     approveExtension IN_HAND       city2
        EXTENDING     declineExtension IN_HAND       city2
        EXTENDING     withdrawExtension IN_HAND      city
        EXTENDING     askRecusal       EXTENDING     reporter
        EXTENDING     withdraw         WITHDRAWN     reporter
        EXTENDING     comment          EXTENDING     reporter petition petition2 city
        EXTENDING     note             EXTENDING     petition petition2 city city2

        OPINED        revise           IN_HAND       city
        OPINED        serve            ANSWERED      city
        OPINED        withdraw         WITHDRAWN     reporter
        OPINED        comment          OPINED        reporter petition petition2 city
        OPINED        note             OPINED        petition petition2 city city2

        ANSWERED      askReview        REVIEWING     reporter
        ANSWERED      reopen           IN_HAND       reporter
        ANSWERED      rate             ANSWERED      reporter

        REVIEWING     handOver         REVIEWING     petition petition2
        REVIEWING     giveReview       REVIEW_GIVEN  petition
        REVIEWING     sendBack         IN_HAND       petition
        REVIEWING     recuse           REVIEWING     petition petition2
        REVIEWING     askRecusal       REVIEWING     reporter
        REVIEWING     withdraw         WITHDRAWN     reporter
        REVIEWING     comment          REVIEWING     reporter petition petition2
        REVIEWING     note             REVIEWING     petition petition2

        REVIEW_GIVEN  serve            REVIEWED      petition
        REVIEW_GIVEN  withdraw         WITHDRAWN     reporter
        REVIEW_GIVEN  comment          REVIEW_GIVEN  reporter petition petition2
        REVIEW_GIVEN  note             REVIEW_GIVEN  petition petition2

        REVIEWED      askRecheck       RECHECKING    reporter
        REVIEWED      rate             REVIEWED      reporter

        RECHECKING    handOver         RECHECKING    petition petition2
        RECHECKING    hear             HEARING       petition
        RECHECKING    giveRecheck      RECHECK_GIVEN petition
        RECHECKING    sendBack         IN_HAND       petition
        RECHECKING    recuse           RECHECKING    petition petition2
        RECHECKING    askRecusal       RECHECKING    reporter
        RECHECKING    withdraw         WITHDRAWN     reporter
        RECHECKING    comment          RECHECKING    reporter petition petition2
        RECHECKING    note             RECHECKING    petition petition2

        HEARING       heard            RECHECKING    petition
        HEARING       withdraw         WITHDRAWN     reporter
        HEARING       comment          HEARING       reporter petition petition2
        HEARING       note             HEARING       petition petition2

        RECHECK_GIVEN serve            RECHECKED     petition
        RECHECK_GIVEN withdraw         WITHDRAWN     reporter
        RECHECK_GIVEN comment          RECHECK_GIVEN reporter petition petition2
        RECHECK_GIVEN note             RECHECK_GIVEN petition petition2

        RECHECKED     rate             RECHECKED     reporter
        DIRECTED      rate             DIRECTED      reporter
        DIRECTED      reopen           RECEIVED      reporter
        REFUSED       rate             REFUSED       reporter
        REFUSED       reopen           RECEIVED      reporter
        """;

    private static final Instant NOW = TestClock.START;

    private final Histories histories;
    private final Paths paths;
    private final FlowWalk walk;

    PetitionFlowTest(
            @Autowired TestCounty.Doors counties,
            @Autowired Petitions petitions,
            @Autowired Items items,
            @Autowired Histories histories,
            @Autowired TestClock clock) {
        clock.set(NOW);
        TestCounty county = counties.tinyCounty();
        this.histories = histories;
        paths = new Paths(county, petitions, items);
        walk = new FlowWalk(
                county.code(),
                items,
                PetitionFlow.flow(),
                TABLE,
                PEOPLE,
                who -> paths.actor(new UUID(1, 2), who, NOW),
                paths::inputIn);
    }

    static List<String> states() {
        return FlowWalk.states(TABLE);
    }

    static List<FlowWalk.Line> lines() {
        return FlowWalk.lines(TABLE);
    }

    @Test
    void theTableHasEveryRowOfTheFlowAndNoOther() {
        walk.hasEveryRow();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void whatTheTableAllowsIsDone(FlowWalk.Line line) {
        walk.does(line, state -> paths.in(state, NOW), NOW);
    }

    @ParameterizedTest
    @MethodSource("states")
    void everybodyIsOfferedWhatTheyMayDoAndNothingElse(String state) {
        walk.offers(paths.in(state, NOW), NOW);
    }

    @ParameterizedTest
    @MethodSource("states")
    void whatTheTableDoesNotAllowChangesNothing(String state) {
        walk.refusesTheRest(paths.in(state, NOW), histories, NOW);
    }
}
