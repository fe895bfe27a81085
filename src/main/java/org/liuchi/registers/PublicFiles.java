package org.liuchi.registers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;

/** Files that everybody sees: those that a shown record names in a field that its register shows. */
@Component
class PublicFiles {
    private final EntryStore store;
    private final RecordFiles files;
    private final Clock clock;

    PublicFiles(EntryStore store, RecordFiles files, Clock clock) {
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    /** @throws Problem NOT_FOUND for one that is not shown, or no more, as for none */
    KeptFile shown(CountyCode county, Register register, UUID id) {
        return Optional.ofNullable(files.byId(county, List.of(id)).get(id))
                .filter(file -> register.isOpen() && isShown(county, register, file))
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }

    private boolean isShown(CountyCode county, Register register, KeptFile file) {
        return file.record() != null
                && register.open().fields().contains(file.field())
                && store.find(county, file.record())
                        .filter(entry -> entry.register().equals(register.name()))
                        .filter(entry -> PublicRecords.shows(register, entry, Records.day(clock.instant())))
                        .filter(entry ->
                                FileFields.ids(entry.values().get(file.field())).contains(file.id()))
                        .isPresent();
    }
}
