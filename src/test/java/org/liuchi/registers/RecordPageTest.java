package org.liuchi.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.liuchi.Browser;
import org.liuchi.IntegrationTest;
import org.liuchi.TestClock;
import org.liuchi.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page of a record tells before somebody tries. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class RecordPageTest {
    private static final String PROJECT = """
        register: project
        label: [项目, Project]
        title: name
        visibility: staff
        write: [role VILLAGE_STAFF]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 20, required: true}
          - {name: result, label: [结果, Result], kind: TEXT, max: 20}
          - {name: works, label: [工程数, Works], kind: COUNT, of: work, by: project}
          - {name: spent, label: [已用, Spent], kind: SUM, of: work, by: project, sum: cost}
        flow:
          clocks:
            - {name: term, label: [期限, Term], term: 10 working days}
          states:
            - {name: OPEN, label: [在建, Open], phase: IN_HAND, owner: party holder, runs: [term]}
            - {name: BUILT, label: [建成, Built], phase: IN_HAND, owner: party holder, runs: [term]}
            - {name: DONE, label: [完成, Done], kind: FINAL}
          rows:
            - {from: '', action: enter, label: [登记, Enter], meaning: REPORT, to: OPEN, by: [role VILLAGE_STAFF], sets: all}
            - from: OPEN
              action: build
              label: [建成, Built]
              meaning: ANSWER
              to: BUILT
              by: [owner]
              needs: [{is: {works: {from: 1}}, because: [还没有工程, There are no works]}]
            - from: [OPEN, BUILT]
              action: finish
              label: [完成, Finish]
              meaning: CLOSE
              to: DONE
              by: [owner]
              sets: [result]
              needs: [{is: {result: present}, because: [须写明结果, The result is told]}]
        """;

    private static final String WORK = """
        register: work
        label: [工程, Work]
        title: name
        visibility: staff
        write: [role VILLAGE_STAFF]
        fields:
          - {name: name, label: [名称, Name], kind: TEXT, max: 20, required: true}
          - {name: project, label: [项目, Project], kind: RELATION, to: project, required: true}
          - {name: cost, label: [经费, Cost], kind: MONEY, min: 0}
        """;

    private final TestPacks packs;
    private final TestClock clock;
    private final TestCounty county;
    private Browser village;

    RecordPageTest(@Autowired TestCounty.Doors doors, @Autowired TestPacks packs, @Autowired TestClock clock) {
        this.packs = packs;
        this.clock = clock;
        clock.set(TestClock.START);
        county = doors.tinyCounty();
        village = county.signedIn("village");
    }

    @BeforeAll
    void install() {
        packs.install(county.code(), PROJECT, WORK);
    }

    @BeforeEach
    void signIn() {
        clock.set(TestClock.START);
        village = county.signedIn("village");
    }

    @Test
    void whatStandsInTheWayOfAStepIsToldUnlessItsOwnFormCanPutItRight() {
        String project = enter("project", Map.of("name", "修路"));
        assertThat(hindrances(project)).containsEntry("build", "还没有工程").containsEntry("finish", "");

        enter("work", Map.of("name", "一段", "project", project));
        assertThat(hindrances(project)).containsEntry("build", "");
    }

    @Test
    void aSumOfMoneyIsToldInYuan() {
        String project = enter("project", Map.of("name", "修桥"));
        enter("work", Map.of("name", "桥墩", "project", project, "cost", 60_050));

        assertThat(village.get("/api/records/" + project).text("/cells/spent/text"))
                .isEqualTo("600.50 元");
    }

    private String enter(String register, Map<String, Object> values) {
        return village.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/registers/test-" + register + "/records", values)
                .text("/item/id");
    }

    private Map<String, String> hindrances(String record) {
        Map<String, String> told = new HashMap<>();
        village.get("/api/records/" + record)
                .body()
                .at("/forms")
                .forEach(form -> told.put(
                        form.at("/action").asString(), form.at("/hindrance").asString("")));
        return told;
    }
}
