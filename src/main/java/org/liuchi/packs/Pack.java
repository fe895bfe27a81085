package org.liuchi.packs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liuchi.registers.definition.Conversion;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Label;
import org.liuchi.workflow.flow.Row;

/**
 * A folder as it was read (docs/registers.md). Immutable.
 *
 * @param needs packs whose registers it speaks of
 * @param groups order of the menu
 * @param pages that everybody may read
 * @param words what the place calls things
 * @param conversions for records of counties that have an older version
 * @param flows overlays of core flows, or loops of their own
 * @param categories CSV of docs/import.md, if it brings any
 */
public record Pack(
        String name,
        Label label,
        Label about,
        int version,
        List<String> needs,
        List<Group> groups,
        List<Written<Page>> pages,
        Map<Term, Written<Label>> words,
        List<Template> templates,
        List<Conversion> conversions,
        List<Register> registers,
        List<FlowFile> flows,
        Optional<String> categories,
        List<DemoRecord> demo) {
    /** @param registers by their names in the county */
    public record Group(Label label, List<String> registers) {
        public Group {
            registers = List.copyOf(registers);
        }
    }

    /** What a place names but does not define: an empty set of tags. */
    public record Template(String name, Label label, Label about, String place) {}

    /** @param yaml as docs/flows.md */
    public record FlowFile(String file, String yaml) {}

    /**
     * @param action empty: the first that begins a record
     * @param as who acts; empty: the first that the row allows
     * @param values by field; {@code $village.2}, {@code $today - 30 days}, {@code $key}, or plain
     */
    public record DemoStep(String action, String as, Map<String, Object> values, String place) {
        public DemoStep {
            values = Map.copyOf(values);
        }

        /** The row's action in this register. */
        public String action(Register register) {
            return action.isEmpty()
                    ? register.flow().from("").map(Row::action).findFirst().orElse("")
                    : action;
        }
    }

    /** @param steps the first begins the record */
    public record DemoRecord(String key, String register, List<DemoStep> steps, String place) {
        public DemoRecord {
            steps = List.copyOf(steps);
        }
    }

    public Pack {
        needs = List.copyOf(needs);
        groups = List.copyOf(groups);
        pages = List.copyOf(pages);
        words = Map.copyOf(words);
        templates = List.copyOf(templates);
        conversions = List.copyOf(conversions);
        registers = List.copyOf(registers);
        flows = List.copyOf(flows);
        demo = List.copyOf(demo);
    }
}
