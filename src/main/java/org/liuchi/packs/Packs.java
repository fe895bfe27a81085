package org.liuchi.packs;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.liuchi.cases.CategoryLists;
import org.liuchi.packs.Change.Kind;
import org.liuchi.packs.Pack.FlowFile;
import org.liuchi.packs.PackStore.Installed;
import org.liuchi.platform.Recall;
import org.liuchi.platform.yaml.DefinitionError;
import org.liuchi.platform.yaml.YamlNode;
import org.liuchi.registers.Registers;
import org.liuchi.registers.definition.Fit;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowJson;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The door of the module: packs are read, checked, compared with a county and installed there, all or nothing. */
@Component
public class Packs {
    /** The pack from which others take what {@code use} names. */
    private static final String ARCHETYPES = "common";

    private final PackStore store;
    private final TemplateStore templates;
    private final Registers registers;
    private final LocalWords words;
    private final Flows flows;
    private final CategoryLists categories;
    private final DemoRecords demo;
    private final TransactionOperations transactions;
    private final Clock clock;

    Packs(
            PackStore store,
            TemplateStore templates,
            Registers registers,
            LocalWords words,
            Flows flows,
            CategoryLists categories,
            DemoRecords demo,
            TransactionOperations transactions,
            Clock clock) {
        this.store = store;
        this.templates = templates;
        this.registers = registers;
        this.words = words;
        this.flows = flows;
        this.categories = categories;
        this.demo = demo;
        this.transactions = transactions;
        this.clock = clock;
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
        found.ifPresent(error -> faults.addAll(error.faults()));
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

    /**
     * What installing it would change; empty when nothing.
     *
     * @throws DefinitionError with every fault, also where existing records could not bear it
     */
    public List<Change> diff(CountyCode county, Pack pack) {
        return Objects.requireNonNull(transactions.execute(undone -> {
            List<Change> changes = apply(county, pack);
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
        return Objects.requireNonNull(transactions.execute(_ -> apply(county, pack)));
    }

    /**
     * Enters its demo records, each through the door that everybody uses; entered again, nothing comes twice.
     *
     * @return how many records there are of them
     * @throws DefinitionError naming the record that was refused, and why
     */
    public int demo(CountyCode county, Pack pack) {
        return demo.enter(county, pack);
    }

    private List<Change> apply(CountyCode county, Pack pack) {
        check(county, pack);
        List<Change> changes = new ArrayList<>();
        Optional<Installed> before = store.find(county, pack.name());
        Installed now = Installed.of(pack);
        if (before.filter(Predicate.isEqual(now)).isEmpty()) {
            store.put(county, now, clock.instant());
            changes.add(Change.of(before.isEmpty() ? Kind.PACK_NEW : Kind.PACK_CHANGED, pack.name()));
        }
        changes.addAll(ShownChanges.between(before, now));
        Recall.now(() -> words.forget(county));
        registers(county, pack, changes);
        pack.flows().forEach(file -> flow(county, file, changes));
        pack.categories()
                .filter(csv -> categories.take(county, new StringReader(csv)).changed() > 0)
                .ifPresent(_ -> changes.add(Change.of(Kind.CATEGORIES_CHANGED, pack.name())));
        changes.addAll(templates.bring(county, pack));
        return changes;
    }

    private void registers(CountyCode county, Pack pack, List<Change> changes) {
        for (Register register : pack.registers()) {
            Optional<Register> before = registers.find(county, register.name());
            changes.addAll(RegisterChanges.between(before, register));
            before.map(old -> Fit.check(old, register, pack.conversions())).stream()
                    .flatMap(fit -> fit.conversions().stream())
                    .forEach(one -> changes.add(new Change(Kind.RECORDS_CONVERTED, one.field(), register.name())));
        }
        registers.all(county).stream()
                .filter(old -> old.pack().equals(pack.name()))
                .filter(old -> pack.registers().stream()
                        .noneMatch(register -> register.name().equals(old.name())))
                .filter(_ -> changes.stream().anyMatch(change -> change.kind() == Kind.PACK_CHANGED))
                .forEach(old -> changes.add(Change.of(Kind.REGISTER_LEFT_OUT, old.name())));
        registers.install(county, pack.registers(), pack.conversions());
    }

    private void flow(CountyCode county, FlowFile file, List<Change> changes) {
        Flow flow = flows.check(file.yaml(), file.file());
        String hash = FlowJson.hash(FlowJson.write(flow));
        if (!flows.knows(county, flow.name())
                || !flows.current(county, flow.name()).hash().equals(hash)) {
            flows.adopt(county, file.yaml(), file.file());
            changes.add(Change.of(Kind.FLOW_ADOPTED, flow.name()));
        }
    }
}
