package org.liuchi.supervision.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liuchi.organizations.Organization;
import org.liuchi.shared.CountyCode;
import org.liuchi.supervision.Viewers;
import org.liuchi.workflow.Flows;
import org.springframework.stereotype.Component;

/** One figure of every organisation, for what else is told by figures: the same numbers as on their page. */
@Component
public class UnitFigures {
    private final Counting counting;
    private final Viewers viewers;
    private final Flows flows;

    UnitFigures(Counting counting, Viewers viewers, Flows flows) {
        this.counting = counting;
        this.viewers = viewers;
        this.flows = flows;
    }

    public record Share(long numerator, long denominator) {}

    /**
     * Of the cases raised from a day to a day; an organisation with what belongs to it.
     *
     * @param measure key of a figure
     * @return nothing where the county doesn't write down what would be counted (TO-39)
     */
    public Map<UUID, Share> of(
            CountyCode county, String measure, LocalDate from, LocalDate to, List<Organization> bodies, Instant now) {
        Measure counted = Measure.of(measure).orElseThrow();
        if (counted == Measure.ZERO_TOLERANCE && !flows.knows(county, Story.MENDING)) {
            return Map.of();
        }
        Selection selection = new Selection(county, from, to, Set.of(), "", null, now);
        return counting.byOrganization(selection, counted, viewers.within(county, bodies)).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        count -> new Share(
                                count.getValue().numerator(), count.getValue().denominator())));
    }
}
