package org.liuchi.registers.definition;

import java.util.List;

/**
 * What a row does with the record, beside what the kernel does with its item.
 *
 * @param sets fields that the row's form shows and writes
 * @param requires fields that are filled in afterwards
 * @param otherThan actions: whoever took one of them on this record last can't take this one (two-person rule)
 */
public record StepRule(
        List<String> sets,
        List<String> requires,
        List<Need> needs,
        List<String> otherThan,
        List<Move> moves,
        List<Make> makes) {
    public static final StepRule NOTHING =
            new StepRule(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
