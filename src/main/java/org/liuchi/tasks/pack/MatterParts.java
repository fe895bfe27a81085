package org.liuchi.tasks.pack;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.liuchi.organizations.Post;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Role;
import org.liuchi.tasks.LastDay;
import org.liuchi.tasks.TaskPosts;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Step;
import org.liuchi.workflow.view.Readers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Owner and effects of {@link MatterFlow}. */
@Configuration(proxyBeanMethods = false)
class MatterParts {
    private final TaskPosts posts;

    MatterParts(TaskPosts posts) {
        this.posts = posts;
    }

    @Bean
    FlowParts matterFlowParts() {
        return new FlowParts(
                List.of(MatterFlow.flow()),
                Map.of("countyOffice", step -> posts.countyLeader(step.item().county())),
                Map.of(),
                Map.of(
                        "matterRaised", (Effect.Remember) this::raised,
                        "matterDecided",
                                (Effect.Remember) step -> Changes.facts(
                                        Map.of(MatterFlow.DECIDED, step.item().version() + 1)),
                        "matterCarried", (Effect.Remember) MatterParts::carried));
    }

    @Bean
    Readers matterReaders() {
        return new Readers(MatterFlow.KIND, (staff, item, _) -> covers(staff, item));
    }

    static boolean covers(Actor.Staff staff, Item item) {
        return staff.handlesFor().stream().anyMatch(ours -> item.names(MatterFlow.BODY, ours.toString()))
                || ofCounty(staff);
    }

    /** Who hears or prepares the report of the county. */
    static boolean ofCounty(Actor.Staff staff) {
        return staff.grants().stream()
                .anyMatch(grant -> (grant.role() == Role.LEADER || grant.role() == Role.COUNTY_DESK)
                        && grant.area().equals(staff.county().value()));
    }

    static UUID body(Item item) {
        return UUID.fromString(String.valueOf(item.facts().get(MatterFlow.BODY)));
    }

    /** In which it is to be decided, or was. */
    static YearMonth month(Item item) {
        return YearMonth.parse(item.named(MatterFlow.MONTHS).toList().getLast());
    }

    static int carriedOver(Item item) {
        return (int) item.named(MatterFlow.MONTHS).count() - 1;
    }

    private Changes raised(Step step) {
        Post raiser = posts.acting(step.actor(), Optional.empty());
        YearMonth month = YearMonth.from(LastDay.day(step.now()));
        return until(
                month,
                step.now(),
                Map.of(
                        MatterFlow.BODY,
                        raiser.organization().toString(),
                        MatterFlow.MONTHS,
                        List.of(month.toString())));
    }

    /** To the month after, or to the present one where nobody looked for longer. */
    private static Changes carried(Step step) {
        YearMonth next = month(step.item()).plusMonths(1);
        YearMonth now = YearMonth.from(LastDay.day(step.now()));
        YearMonth month = next.isBefore(now) ? now : next;
        List<String> months = Stream.concat(step.item().named(MatterFlow.MONTHS), Stream.of(month.toString()))
                .toList();
        return until(month, step.now(), Map.of(MatterFlow.MONTHS, months));
    }

    private static Changes until(YearMonth month, Instant now, Map<String, Object> facts) {
        return Changes.facts(facts)
                .timed(Map.of(
                        MatterFlow.MONTH, LastDay.of(month.atEndOfMonth(), now).timing()));
    }
}
