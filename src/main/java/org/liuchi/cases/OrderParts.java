package org.liuchi.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.liuchi.workflow.Effect;
import org.liuchi.workflow.Effect.Changes;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Guard;
import org.liuchi.workflow.Guard.Refusal;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The named guards and effects of {@link OrderRows}. */
@Configuration(proxyBeanMethods = false)
class OrderParts {
    /** How many orders of 信访 a case has. */
    static final String PETITIONS = "petitions";

    private final Orders orders;

    OrderParts(Orders orders) {
        this.orders = orders;
    }

    @Bean
    FlowParts orderFlowParts() {
        return new FlowParts(List.of(), Map.of(), guards(), effects());
    }

    private Map<String, Guard> guards() {
        return Map.of(
                // 2025-66: what is already in 信访 is told the lawful channel and not handled a second time
                "notInPetition",
                step -> Refusal.unless(Merging.count(step.item(), PETITIONS, 0) == 0, "in-petition"),
                "hasOrder",
                step -> step.input().facts().isEmpty()
                        ? Refusal.unless(
                                !orders.of(step.item().county(), step.item().id())
                                        .isEmpty(),
                                "no-such-order")
                        : Refusal.unless(orders.named(step).isPresent(), "no-such-order"));
    }

    private Map<String, Effect> effects() {
        return Map.of(
                "countOrder",
                (Effect.Remember) step -> counted(step, 1, step.input().date(Orders.DUE_ON).stream()),
                "keepOrder",
                (Effect.Write) (step, _) -> orders.keep(step),
                "uncountOrder",
                (Effect.Remember) step -> counted(step, -1, Stream.empty()),
                "strikeOrder",
                (Effect.Write) (step, _) -> orders.strike(step));
    }

    private Changes counted(Step step, int petitions, Stream<LocalDate> due) {
        Item item = step.item();
        Map<String, Object> facts = new HashMap<>();
        if (step.input()
                .choice(Orders.SYSTEM)
                .filter(Orders.OtherSystem.PETITION.name()::equals)
                .isPresent()) {
            facts.put(PETITIONS, Merging.count(item, PETITIONS, 0) + petitions);
        }
        Stream<LocalDate> others = orders.of(item.county(), item.id()).stream()
                .filter(order -> !order.number()
                        .equals(step.input().choice(Orders.NUMBER).orElse("")))
                .map(Orders.Order::dueOn)
                .filter(Objects::nonNull);
        facts.put(
                Item.DUE_ELSEWHERE,
                Stream.concat(due, others)
                        .sorted()
                        .findFirst()
                        .map(LocalDate::toString)
                        .orElse(""));
        return Changes.facts(facts);
    }
}
