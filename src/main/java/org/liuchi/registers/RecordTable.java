package org.liuchi.registers;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.liuchi.platform.table.TableFile;
import org.liuchi.platform.table.TableFormat;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Label;
import org.springframework.stereotype.Component;

/** A register as a table to take away, and the empty one to fill in. Persons stay masked. */
@Component
class RecordTable {
    /** The most that leaves at once. */
    static final int MOST = 10_000;

    private static final int READ = 200;
    private static final Label NUMBER = new Label("编号", "Number");
    private static final Label STATE = new Label("状态", "State");

    private final RecordLists lists;
    private final Speaking speaking;

    RecordTable(RecordLists lists, Speaking speaking) {
        this.lists = lists;
        this.speaking = speaking;
    }

    /** @param given as for the list */
    void write(
            Actor.Staff staff,
            Register register,
            Map<String, String> given,
            TableFormat format,
            OutputStream to,
            Locale locale)
            throws IOException {
        Map<String, String> asked = new HashMap<>(given);
        asked.put("size", String.valueOf(READ));
        try (TableFile table = TableFile.in(format, register.label().in(locale), to)) {
            List<String> head = new ArrayList<>(List.of(NUMBER.in(locale), STATE.in(locale)));
            register.fields().forEach(field -> head.add(field.label().in(locale)));
            table.row(head);
            int written = 0;
            boolean more = true;
            while (more && written < MOST) {
                List<EntryFinder.Found> read = lists.find(staff, register, RecordQuery.read(register, asked));
                more = read.size() > READ;
                List<EntryFinder.Found> some = more ? read.subList(0, READ) : read;
                rows(staff, register, some, table, locale);
                written += some.size();
                if (more) {
                    asked.put("cursor", some.getLast().cursor());
                }
            }
        }
    }

    private void rows(
            Actor.Staff staff, Register register, List<EntryFinder.Found> some, TableFile table, Locale locale)
            throws IOException {
        List<Entry> entries = some.stream().map(EntryFinder.Found::entry).toList();
        Map<UUID, Map<String, RecordView.Cell>> cells =
                speaking.cells(staff.county(), register, entries, register.fields(), locale);
        for (Entry entry : entries) {
            List<String> row = new ArrayList<>();
            row.add(entry.number());
            row.add(register.flow()
                    .find(entry.state())
                    .map(state -> state.label().in(locale))
                    .orElse(""));
            Map<String, RecordView.Cell> own = cells.getOrDefault(entry.id(), Map.of());
            for (Field field : register.fields()) {
                RecordView.Cell cell = own.get(field.name());
                row.add(cell == null ? "" : cell.text());
            }
            table.row(row);
        }
    }

    /** One column for each field that a table can bring. */
    static void empty(Register register, TableFormat format, OutputStream to, Locale locale) throws IOException {
        try (TableFile table = TableFile.in(format, register.label().in(locale), to)) {
            table.row(RecordImport.columns(register, RecordImport.starting(register)).stream()
                    .map(field -> field.label().in(locale))
                    .toList());
        }
    }

    /** @param now in the name of the file */
    static String file(Register register, TableFormat format, Instant now) {
        return "%s-%s.%s".formatted(register.name(), Records.day(now), format.ending());
    }
}
