package org.liuchi.shared;

import java.util.List;

/**
 * What an import did.
 *
 * @param changed how many things are new or different
 * @param warnings what looks odd but was taken, as with refusals: field and rule
 */
public record Imported(int changed, List<Problem.Violation> warnings) {
    public Imported {
        warnings = List.copyOf(warnings);
    }
}
