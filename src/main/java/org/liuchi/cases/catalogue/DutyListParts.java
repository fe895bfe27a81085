package org.liuchi.cases.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liuchi.organizations.Organizations;
import org.liuchi.shared.OrganizationId;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Guard.Refusal;
import org.liuchi.workflow.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The guard of every row that hands a case to a body: {@code lawfulBody}. */
@Configuration(proxyBeanMethods = false)
class DutyListParts {
    private static final String HANDLER = "handler";

    private final DutyLists lists;
    private final Organizations organizations;

    DutyListParts(DutyLists lists, Organizations organizations) {
        this.lists = lists;
        this.organizations = organizations;
    }

    @Bean
    FlowParts dutyListFlowParts() {
        return new FlowParts(List.of(), Map.of(), Map.of("lawfulBody", this::lawful), Map.of());
    }

    /** With what the same step says of category and place: a case can't be sorted around the lists. */
    private Optional<Refusal> lawful(Step step) {
        String category = step.input().choice("category").orElse(step.item().category());
        String area = step.input().choice("areaCode").orElse(step.item().area());
        return receiver(step)
                .flatMap(id -> organizations.byId(step.item().county(), id))
                .flatMap(body ->
                        lists.hindrance(step.item().county(), Handing.toLead(category, area, body), step.now()));
    }

    /** Who was chosen; who had it before, where the row chooses nobody; nobody yet while the action is only offered. */
    private static Optional<OrganizationId> receiver(Step step) {
        boolean chooses =
                step.row().inputs().stream().anyMatch(input -> input.name().equals("organization"));
        return chooses
                ? step.input().id("organization").map(OrganizationId::new)
                : Optional.ofNullable(step.item().facts().get(HANDLER))
                        .map(id -> new OrganizationId(UUID.fromString(id.toString())));
    }
}
