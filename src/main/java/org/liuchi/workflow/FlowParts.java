package org.liuchi.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liuchi.workflow.flow.Flow;

/**
 * What a module brings to the kernel, as one bean: its flows and the named parts that their rows use.
 *
 * @param facts that its items may have and that time limits may depend on, each with its values; none: any value
 */
public record FlowParts(
        List<Flow> flows,
        Map<String, OwnerRule> owners,
        Map<String, Guard> guards,
        Map<String, Effect> effects,
        Map<String, Set<String>> facts) {
    public FlowParts(
            List<Flow> flows, Map<String, OwnerRule> owners, Map<String, Guard> guards, Map<String, Effect> effects) {
        this(flows, owners, guards, effects, Map.of());
    }

    public FlowParts {
        flows = List.copyOf(flows);
        owners = Map.copyOf(owners);
        guards = Map.copyOf(guards);
        effects = Map.copyOf(effects);
        facts = Map.copyOf(facts);
    }
}
