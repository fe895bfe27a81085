package org.liuchi.packs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.liuchi.packs.Pack.FlowFile;
import org.liuchi.packs.PackStore.Installed;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.platform.yaml.YamlNode;
import org.liuchi.registers.Registers;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Flows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The door of the module: packs are read, checked, compared with a county and installed there, all or nothing. */
@Component
public class Packs {
    /** The pack from which others take what {@code use} names. */
    private static final String ARCHETYPES = "common";

    private final PackStore store;
    private final Registers registers;
    private final Flows flows;
    private final Installation installation;
    private final DemoRecords demo;
    private final DemoCheck demoCheck;
    private final TransactionOperations transactions;

    Packs(
            PackStore store,
            Registers registers,
            Flows flows,
            Installation installation,
            DemoRecords demo,
            DemoCheck demoCheck,
            TransactionOperations transactions) {
        this.store = store;
        this.registers = registers;
        this.flows = flows;
        this.installation = installation;
        this.demo = demo;
        this.demoCheck = demoCheck;
        this.transactions = transactions;
    }

    /**
     * A pack that comes with the program.
     *
     * @throws DefinitionError when there is none of this name
     */
    public static Pack shipped(String name) {
        return PackReader.read(PackFolder.shipped(name), Packs::archetype);
    }

    /** @throws DefinitionError with every fault of reading it */
    public static Pack read(Path directory) throws IOException {
        return PackReader.read(PackFolder.in(directory), Packs::archetype);
    }

    private static Optional<YamlNode> archetype(String name) {
        return Optional.ofNullable(PackFolder.shipped(ARCHETYPES).files().get("registers/" + name + ".yaml"))
                .map(text -> YamlNode.parse(text, ARCHETYPES + "/registers/" + name + ".yaml"));
    }

    /**
     * Whether it would be taken here; nothing is changed.
     *
     * @throws DefinitionError with every fault
     */
    public void check(CountyCode county, Pack pack) {
        List<String> faults = new ArrayList<>();
        Optional<DefinitionError> found = PackCheck.faults(pack, registers.all(county));
        found.ifPresentOrElse(
                error -> faults.addAll(error.faults()),
                () -> faults.addAll(demoCheck.faults(pack, known(county, pack))));
        List<Installed> installed = store.all(county);
        pack.needs().stream()
                .filter(name -> installed.stream().noneMatch(one -> one.name().equals(name)))
                .forEach(name -> faults.add(
                        pack.name() + "/" + PackFolder.MANIFEST + " needs the pack '" + name + "': install it first"));
        installed.forEach(other -> faults.addAll(WordCheck.clashes(pack, other)));
        for (FlowFile file : pack.flows()) {
            try {
                flows.check(file.yaml(), file.file());
            } catch (DefinitionError e) {
                faults.addAll(e.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new DefinitionError(faults);
        }
    }

    private Map<String, Register> known(CountyCode county, Pack pack) {
        Map<String, Register> known = new HashMap<>();
        registers.all(county).forEach(register -> known.put(register.name(), register));
        pack.registers().forEach(register -> known.put(register.name(), register));
        return known;
    }

    /**
     * What installing it would change; empty when nothing.
     *
     * @throws DefinitionError with every fault, also where existing records could not bear it
     */
    public List<Change> diff(CountyCode county, Pack pack) {
        return Objects.requireNonNull(transactions.execute(undone -> {
            List<Change> changes = taken(county, pack);
            undone.setRollbackOnly();
            return changes;
        }));
    }

    /**
     * Installs it in one transaction; installed again it changes nothing.
     *
     * @return what has changed
     * @throws DefinitionError with every fault; then nothing has changed
     * @throws org.liuchi.shared.Problem INVALID naming each bad row of its categories; then nothing has changed
     */
    public List<Change> install(CountyCode county, Pack pack) {
        return Objects.requireNonNull(transactions.execute(_ -> taken(county, pack)));
    }

    /**
     * Installs it and enters its demo records, in one transaction too.
     *
     * @throws DefinitionError also naming the record that was refused, and why; then nothing has changed
     */
    public List<Change> installWithDemo(CountyCode county, Pack pack) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            List<Change> changes = taken(county, pack);
            demo.enter(county, pack);
            return changes;
        }));
    }

    private List<Change> taken(CountyCode county, Pack pack) {
        check(county, pack);
        return installation.take(county, pack);
    }
}
