package org.liuchi.workflow.flow;

import java.util.List;

/** A flow that can't be used; every fault with its file and row. */
public final class FlowError extends RuntimeException {
    private final transient List<String> faults;

    public FlowError(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
