package org.liuchi.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.liuchi.areas.Areas;
import org.liuchi.cases.callback.CallbackPolicies;
import org.liuchi.demo.geography.DemoGeography;
import org.liuchi.demo.geography.DemoGrid;
import org.liuchi.demo.lists.DemoLists;
import org.liuchi.demo.matters.Aftermath;
import org.liuchi.demo.matters.DemoPetitions;
import org.liuchi.demo.matters.DemoWarnings;
import org.liuchi.demo.matters.Performance;
import org.liuchi.demo.staff.Roster;
import org.liuchi.demo.staff.Rosters;
import org.liuchi.demo.staff.Staffing;
import org.liuchi.demo.tasks.DemoMonth;
import org.liuchi.demo.tasks.DemoTasks;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.platform.Counties;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;

/**
 * The demo county: Tianchang's divisions, invented staff, and the matters of 60 days.
 *
 * <p>It counts as loaded when it is registered, which comes last. A loading that was broken off goes on at the next
 * start: land and staff are entered whole or not at all, each step of a matter has its receipt, and all of it is made
 * up again the same from the moment at which the first loading began.
 */
@Component
public class Demo {
    public static final CountyCode COUNTY = new CountyCode("341181");

    /** Of a loading, as the progress bar counts: the land, the staff, and one for each matter. */
    static final int STEPS = 2 * Demo.WEIGHT + Performance.STORIES;

    private static final int WEIGHT = 40;
    /** In per mille: everybody who left a number is asked, so that all rates are shown. */
    private static final int CALLED_BACK = 1_000;

    private static final String SEED = "tianchang";
    private static final LocalDate DRAWN = LocalDate.of(2024, 1, 1);
    /** Everybody has been there for longer than the stories go back. */
    private static final Duration FOUNDED_BEFORE = Duration.ofDays(90);

    private final Counties counties;
    private final DemoGeography geography;
    private final Areas areas;
    private final Organizations organizations;
    private final Rosters rosters;
    private final Staffing staffing;
    private final DemoLists lists;
    private final Performance performance;
    private final Handbook handbook;
    private final DemoPetitions petitions;
    private final DemoWarnings warnings;
    private final DemoTasks tasks;
    private final DemoMonth month;
    private final Aftermath aftermath;
    private final CallbackPolicies policies;
    private final Clock clock;

    Demo(
            Counties counties,
            DemoGeography geography,
            Areas areas,
            Organizations organizations,
            Rosters rosters,
            Staffing staffing,
            DemoLists lists,
            Performance performance,
            Handbook handbook,
            DemoPetitions petitions,
            DemoWarnings warnings,
            DemoTasks tasks,
            DemoMonth month,
            Aftermath aftermath,
            CallbackPolicies policies,
            Clock clock) {
        this.counties = counties;
        this.geography = geography;
        this.areas = areas;
        this.organizations = organizations;
        this.rosters = rosters;
        this.staffing = staffing;
        this.lists = lists;
        this.performance = performance;
        this.handbook = handbook;
        this.petitions = petitions;
        this.warnings = warnings;
        this.tasks = tasks;
        this.month = month;
        this.aftermath = aftermath;
        this.policies = policies;
        this.clock = clock;
    }

    /** Whether a loading has begun, finished or not. */
    public boolean begun() {
        return areas.byCode(COUNTY, COUNTY.value()).isPresent();
    }

    /** @param done is told how many of {@link #STEPS} were done, from any thread */
    void load(CountyCode county, LongConsumer done) {
        List<DemoGrid> grids = geography.load(county, DRAWN);
        done.accept(WEIGHT);
        Roster roster = roster(county).orElseGet(() -> rosters.of(county, foundedNow()));
        staffing.takeOn(roster);
        lists.publish(roster, roster.founded().plus(FOUNDED_BEFORE));
        done.accept(WEIGHT);
        handbook.write(roster, roster.founded().plus(FOUNDED_BEFORE));
        Instant today = roster.founded().plus(FOUNDED_BEFORE);
        if (policies.of(county).version() == 0) {
            policies.change(county, 0, CALLED_BACK, SEED, roster.founded());
        }
        List<UUID> cases = performance.play(roster, grids, today, done);
        petitions.play(roster, today);
        warnings.play(roster, today);
        tasks.play(roster, today);
        month.play(roster, today);
        aftermath.play(roster, cases, today);
        String name = areas.byCode(county, county.value()).orElseThrow().name();
        counties.register(new Counties.County(county, name, true));
    }

    /** Who works there, as it was loaded. */
    Optional<Roster> roster(CountyCode county) {
        return organizations
                .linkageCentre(county)
                .map(Organization::validFrom)
                .map(founded -> rosters.of(county, founded));
    }

    private Instant foundedNow() {
        return clock.instant().minus(FOUNDED_BEFORE).truncatedTo(ChronoUnit.SECONDS);
    }
}
