package org.liuchi.areas;

import java.util.List;
import org.liuchi.shared.Problem;

/**
 * What an import did.
 *
 * @param changed how many areas or boundaries are new or different
 * @param warnings what looks odd but was taken, as with refusals: field and rule
 */
public record Imported(int changed, List<Problem.Violation> warnings) {
    public Imported {
        warnings = List.copyOf(warnings);
    }
}
