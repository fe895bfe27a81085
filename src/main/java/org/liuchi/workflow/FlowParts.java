package org.liuchi.workflow;

import java.util.List;
import java.util.Map;
import org.liuchi.workflow.flow.Flow;

/** What a module brings to the kernel, as one bean: its flows and the named parts that their rows use. */
public record FlowParts(
        List<Flow> flows, Map<String, OwnerRule> owners, Map<String, Guard> guards, Map<String, Effect> effects) {
    public FlowParts {
        flows = List.copyOf(flows);
        owners = Map.copyOf(owners);
        guards = Map.copyOf(guards);
        effects = Map.copyOf(effects);
    }
}
