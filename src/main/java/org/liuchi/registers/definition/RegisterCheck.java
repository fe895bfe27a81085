package org.liuchi.registers.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liuchi.platform.yaml.DefinitionError;

/**
 * Whether registers hold together, among themselves and with those of a county: every name known, every value possible,
 * every loop closed, every figure computable, nothing that labels, tracks or ranks people. All faults at once. Pure.
 */
public final class RegisterCheck {
    private RegisterCheck() {}

    /**
     * @param pack registers that come together
     * @param known registers of the county that they may speak of; one of the same name is replaced
     * @throws DefinitionError with every fault, each with file, line and rule
     */
    public static void check(List<Register> pack, Collection<Register> known) {
        Map<String, Register> all = new HashMap<>();
        known.forEach(register -> all.put(register.name(), register));
        pack.forEach(register -> all.put(register.name(), register));
        List<String> faults = new ArrayList<>();
        Map<String, Register> seen = new HashMap<>();
        for (Register register : pack) {
            Findings findings = new Findings(register, all, faults);
            Register first = seen.putIfAbsent(register.name(), register);
            findings.need(first == null, register.at("register"), "register '" + register.name() + "' stands twice");
            check(findings);
        }
        if (!faults.isEmpty()) {
            throw new DefinitionError(faults.stream().distinct().toList());
        }
    }

    private static void check(Findings findings) {
        FieldCheck.check(findings);
        BelongingCheck.check(findings);
        RuleCheck.check(findings);
        LoopCheck.check(findings);
        StepCheck.check(findings);
        ScheduleCheck.check(findings);
        FigureCheck.check(findings);
        GapCheck.check(findings);
        MeaningCheck.check(findings);
    }
}
