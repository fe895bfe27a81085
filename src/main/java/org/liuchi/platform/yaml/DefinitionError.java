package org.liuchi.platform.yaml;

import java.util.List;

/** Definitions that can't be used; every fault with its file and line. */
public final class DefinitionError extends RuntimeException {
    private final transient List<String> faults;

    public DefinitionError(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
