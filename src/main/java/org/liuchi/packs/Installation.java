package org.liuchi.packs;

import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.liuchi.cases.CategoryLists;
import org.liuchi.packs.Change.Kind;
import org.liuchi.packs.Pack.FlowFile;
import org.liuchi.packs.PackStore.Installed;
import org.liuchi.platform.Recall;
import org.liuchi.registers.Registers;
import org.liuchi.registers.definition.Fit;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.liuchi.workflow.Flows;
import org.liuchi.workflow.flow.Flow;
import org.liuchi.workflow.flow.FlowJson;
import org.springframework.stereotype.Component;

/** Takes a pack over that was checked: registers, flows, categories, templates; what is as it was is left alone. */
@Component
class Installation {
    private final PackStore store;
    private final TemplateStore templates;
    private final Registers registers;
    private final LocalWords words;
    private final Flows flows;
    private final CategoryLists categories;
    private final Clock clock;

    Installation(
            PackStore store,
            TemplateStore templates,
            Registers registers,
            LocalWords words,
            Flows flows,
            CategoryLists categories,
            Clock clock) {
        this.store = store;
        this.templates = templates;
        this.registers = registers;
        this.words = words;
        this.flows = flows;
        this.categories = categories;
        this.clock = clock;
    }

    /** Within the caller's transaction. */
    List<Change> take(CountyCode county, Pack pack) {
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
        if (!changes.isEmpty()
                && before.filter(old -> old.version() >= pack.version()).isPresent()) {
            changes.add(Change.of(Kind.VERSION_KEPT, pack.name()));
        }
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
