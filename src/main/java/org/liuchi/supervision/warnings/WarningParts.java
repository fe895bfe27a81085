package org.liuchi.supervision.warnings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liuchi.calendar.Term;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.notifications.MessageKind;
import org.liuchi.platform.Words;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Label;
import org.liuchi.shared.Problem;
import org.liuchi.supervision.Viewers;
import org.liuchi.workflow.CategoryNames;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.Effect.Timing;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Guard;
import org.liuchi.workflow.Guard.Refusal;
import org.liuchi.workflow.Step;
import org.liuchi.workflow.view.Readers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Owners, guards and effects of {@link WarningFlow}, and who reads what goes by it. */
@Configuration(proxyBeanMethods = false)
class WarningParts {
    private static final int LONGEST_DAYS = 90;

    private final WarnedBodies bodies;
    private final WarningStore store;
    private final CardStart cards;

    WarningParts(WarnedBodies bodies, WarningStore store, CardStart cards) {
        this.bodies = bodies;
        this.store = store;
        this.cards = cards;
    }

    @Bean
    FlowParts warningFlowParts() {
        return new FlowParts(
                WarningFlow.flows(),
                Map.of("warnedUnit", bodies::unit, "warningSupervisor", bodies::supervisor),
                guards(),
                Map.of(
                        "warningFacts", (Effect.Remember) step -> Changes.facts(WarningFacts.of(step)),
                        "inspectionFacts", (Effect.Remember) step -> Changes.facts(WarningFacts.of(step)),
                        "warningUntil", (Effect.Remember) WarningParts::until,
                        "warningLit", (Effect.Write) store::lit,
                        "warningGone",
                                (Effect.Write) (step, after) -> store.gone(after.county(), after.id(), step.now()),
                        "startCard", (Effect.Write) cards::start));
    }

    private Map<String, Guard> guards() {
        return Map.of(
                "warnedUnitKnown",
                step -> {
                    bodies.require(step);
                    return Optional.empty();
                },
                // whoever belongs to the organisation replies for it and decides nothing about it
                "warningOfOthers",
                step -> Refusal.unless(!isOwn(step), "warning-own"),
                "warningUntilAhead",
                WarningParts::untilAhead,
                "inspectionOver",
                WarningParts::over);
    }

    private static boolean isOwn(Step step) {
        return step.actor() instanceof Actor.Staff staff
                && staff.organizations().stream().anyMatch(body -> body.value().equals(WarningFacts.unit(step.item())));
    }

    private static Optional<Refusal> untilAhead(Step step) {
        step.input().date("until").ifPresent(day -> {
            long ahead = ChronoUnit.DAYS.between(today(step), day);
            if (ahead < 1 || ahead > LONGEST_DAYS) {
                throw Problem.invalid("until", "warning-until", Map.of("most", LONGEST_DAYS));
            }
        });
        return Optional.empty();
    }

    private static Optional<Refusal> over(Step step) {
        step.input().date("day").filter(day -> day.isAfter(today(step))).ifPresent(_ -> {
            throw Problem.invalid("day", "not-in-the-future");
        });
        return Optional.empty();
    }

    private static Changes until(Step step) {
        LocalDate day = step.input().date("until").orElseThrow();
        Term term = Term.days(ChronoUnit.DAYS.between(today(step), day));
        return Changes.NONE.timed(Map.of("improvement", Timing.term(term)));
    }

    private static LocalDate today(Step step) {
        return LocalDate.ofInstant(step.now(), WorkCalendar.ZONE);
    }

    /** Those who supervise, and the organisation itself with what it belongs to; nobody else, so no list of others either. */
    @Bean
    Readers warningReaders(Viewers viewers) {
        return new Readers(WarningFlow.KIND, (staff, item, _) -> viewers.looksAt(staff, WarningFacts.unit(item)));
    }

    /** An organisation reads of a visit once it is concluded. */
    @Bean
    Readers inspectionReaders(Viewers viewers) {
        return new Readers(
                WarningFlow.INSPECTION,
                (staff, item, _) ->
                        viewers.seesAll(staff) || (!item.open() && viewers.looksAt(staff, WarningFacts.unit(item))));
    }

    @Bean
    CategoryNames warningColours(WarningSettings settings) {
        return new CategoryNames(
                Set.of(WarningFlow.KIND),
                (county, code) -> Stream.of(Colour.values())
                        .filter(colour -> colour.name().equals(code))
                        .findFirst()
                        .map(colour -> settings.called(county, colour)));
    }

    @Bean
    CategoryNames inspectionManners(Words words) {
        return new CategoryNames(
                Set.of(WarningFlow.INSPECTION),
                (_, manner) -> Optional.of(new Label(
                        words.of(Locale.SIMPLIFIED_CHINESE, "choice.manner." + manner, Map.of()),
                        words.of(Locale.ENGLISH, "choice.manner." + manner, Map.of()))));
    }

    @Bean
    MessageKind.Some kindsOfWarningMessages() {
        return WarningMessages.kinds();
    }
}
