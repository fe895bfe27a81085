package org.liuchi.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.liuchi.organizations.Organizations;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.flow.FlowCheck;
import org.liuchi.workflow.flow.Performer;
import org.springframework.stereotype.Component;

/** All named parts of all modules. A name belongs to one module. */
@Component
class Registry {
    private final Organizations organizations;
    private final Map<String, OwnerRule> owners;
    private final Map<String, Guard> guards;
    private final Map<String, Effect> effects;
    private final Map<String, Set<String>> facts;

    Registry(List<FlowParts> parts, Organizations organizations) {
        this.organizations = organizations;
        owners = merged(parts, FlowParts::owners);
        guards = merged(parts, FlowParts::guards);
        effects = merged(parts, FlowParts::effects);
        facts = merged(parts, FlowParts::facts);
    }

    private static <T> Map<String, T> merged(List<FlowParts> parts, Function<FlowParts, Map<String, T>> of) {
        Map<String, T> all = new HashMap<>();
        for (FlowParts part : parts) {
            of.apply(part).forEach((name, value) -> {
                if (all.put(name, value) != null) {
                    throw new IllegalStateException("two modules register '" + name + "'");
                }
            });
        }
        return Map.copyOf(all);
    }

    FlowCheck.Names names() {
        return new FlowCheck.Names(owners.keySet(), guards.keySet(), effects.keySet(), facts);
    }

    OwnerRule owner(String name) {
        return Performer.fact(name)
                .<OwnerRule>map(fact -> step -> party(step, fact))
                .orElseGet(() -> Objects.requireNonNull(owners.get(name), name));
    }

    /** Where work arrives at the body that the item remembers under this fact. */
    private Owner party(Step step, String fact) {
        return step.item()
                .named(fact)
                .findFirst()
                .flatMap(body ->
                        organizations.intakePost(step.item().county(), new OrganizationId(UUID.fromString(body))))
                .map(post -> new Owner(post.id(), post.organization()))
                .orElseThrow(() -> Problem.refused("party-takes-no-work", Map.of("party", fact)));
    }

    Guard guard(String name) {
        return Objects.requireNonNull(guards.get(name), name);
    }

    Effect effect(String name) {
        return Objects.requireNonNull(effects.get(name), name);
    }
}
