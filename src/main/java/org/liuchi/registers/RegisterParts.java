package org.liuchi.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.FlowParts;
import org.liuchi.workflow.Owner;
import org.liuchi.workflow.Step;
import org.liuchi.workflow.view.Door;
import org.liuchi.workflow.view.Readers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What registers bring to the kernel: owner rules by area, who may read, and the door that steps go through. */
@Configuration(proxyBeanMethods = false)
class RegisterParts {
    private final Organizations organizations;

    RegisterParts(Organizations organizations) {
        this.organizations = organizations;
    }

    @Bean
    FlowParts registerFlowParts() {
        return new FlowParts(
                List.of(), Map.of("areaOffice", this::areaOffice, "townOffice", this::townOffice), Map.of(), Map.of());
    }

    @Bean
    Readers registerReaders(RecordScope scope) {
        return new Readers(Registers::isRegister, (staff, item, _) -> scope.covers(staff, item));
    }

    @Bean
    Door registerDoor(Records records) {
        return new Door(Registers::isRegister, records::act);
    }

    /** The village, else the town, that looks after where the record belongs; the keeper outside of any. */
    private Owner areaOffice(Step step) {
        return organizations
                .ofArea(step.item().county(), step.item().area())
                .flatMap(body -> intake(step, body))
                .or(() -> keeper(step))
                .orElseThrow(() -> Problem.refused("nobody-takes-it", Map.of()));
    }

    private Owner townOffice(Step step) {
        return organizations.all(step.item().county()).stream()
                .filter(body -> body.kind() == Organization.Kind.TOWN
                        && body.covers(step.item().area()))
                .findFirst()
                .flatMap(body -> intake(step, body))
                .or(() -> keeper(step))
                .orElseThrow(() -> Problem.refused("nobody-takes-it", Map.of()));
    }

    private Optional<Owner> keeper(Step step) {
        return step.item()
                .named(Remembered.KEEPER)
                .findFirst()
                .flatMap(id -> organizations.byId(step.item().county(), new OrganizationId(UUID.fromString(id))))
                .flatMap(body -> intake(step, body));
    }

    private Optional<Owner> intake(Step step, Organization body) {
        return organizations
                .intakePost(step.item().county(), body.id())
                .map(post -> new Owner(post.id(), post.organization()));
    }
}
