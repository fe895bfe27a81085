package org.liuchi.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.liuchi.calendar.Term;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.Effect.Timing;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Guard;
import org.liuchi.workflow.Guard.Refusal;
import org.liuchi.workflow.RunningClock;
import org.liuchi.workflow.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 延期 and 挂账: how much longer, and until when at most. */
@Configuration(proxyBeanMethods = false)
class MoreTime {
    private static final String PROMISE = "promise";

    /** What is put on the ledger is looked at again within half a year. */
    private static final long LONGEST_SUSPENSION = 180;

    @Bean
    FlowParts moreTimeParts() {
        return new FlowParts(List.of(), Map.of(), guards(), effects());
    }

    private static Map<String, Guard> guards() {
        return Map.of(
                "notExtendedBefore",
                        step -> Refusal.unless(
                                !step.item().facts().containsKey(CaseFacts.EXTENDED), "extended-before"),
                "notLongerThanBefore",
                        step -> Refusal.unless(
                                step.input().number("amount").isEmpty()
                                        || step.input().number("amount").get()
                                                <= promise(step).term().amount(),
                                "extension-too-long"),
                "reviewInSight", step -> Refusal.unless(inSight(step), "review-out-of-sight"));
    }

    private static Map<String, Effect> effects() {
        return Map.of(
                "extend", (Effect.Remember) MoreTime::extended,
                "setReview",
                        (Effect.Remember) step -> Changes.NONE.timed(
                                Map.of("review", Timing.term(Term.days(daysTo(step, review(step)))))));
    }

    private static Changes extended(Step step) {
        Term before = promise(step).term();
        long more = step.input().number("amount").orElseThrow();
        return Changes.facts(Map.of(CaseFacts.EXTENDED, true))
                .timed(Map.of(PROMISE, Timing.term(new Term(before.amount() + more, before.unit()))));
    }

    private static RunningClock promise(Step step) {
        return step.item().clock(PROMISE).orElseThrow();
    }

    private static boolean inSight(Step step) {
        return step.input().date("review").isEmpty()
                || (daysTo(step, review(step)) >= 1 && daysTo(step, review(step)) <= LONGEST_SUSPENSION);
    }

    private static LocalDate review(Step step) {
        return step.input().date("review").orElseThrow();
    }

    private static long daysTo(Step step, LocalDate day) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(step.now(), WorkCalendar.ZONE), day);
    }
}
