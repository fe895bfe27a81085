package org.liuchi.packs;

import java.util.List;
import org.liuchi.shared.Label;

/**
 * A page that everybody may read.
 *
 * @param name within its pack
 * @param text plain paragraphs
 * @param registers by their names in the county; each open to everybody
 * @param figures of open registers
 */
record Page(String name, Label label, List<Label> text, List<String> registers, List<Shown> figures) {
    /** @param register by its name in the county */
    record Shown(String register, String figure) {}

    Page {
        text = List.copyOf(text);
        registers = List.copyOf(registers);
        figures = List.copyOf(figures);
    }
}
