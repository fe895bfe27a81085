package org.liuchi.registers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.areas.Areas;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Page;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * What everybody sees of a record: the fields that its register shows, and a person only by a consent to be shown that
 * has not ended (个人信息保护法25).
 */
@Component
class PublicRecords {
    private static final int SIZE = 50;
    private static final int READ = 200;

    /** Pages read for one answer: where hardly anything is shown, the reader asks on. */
    private static final int READS = 10;

    private final Registers registers;
    private final RecordLists lists;
    private final Speaking speaking;
    private final People people;
    private final Areas areas;
    private final Clock clock;

    PublicRecords(Registers registers, RecordLists lists, Speaking speaking, People people, Areas areas, Clock clock) {
        this.registers = registers;
        this.lists = lists;
        this.speaking = speaking;
        this.people = people;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * @param values in words, by field
     * @param files of its fields of files, which are not among the values
     */
    @Schema(name = "PublicRecord")
    record Line(String number, String areaName, String stateText, Map<String, String> values, List<PublicFile> files) {}

    /** @throws Problem NOT_FOUND for a register that is not public */
    Page<Line> page(
            CountyCode county,
            Register register,
            String q,
            @Nullable String area,
            @Nullable String cursor,
            Locale locale) {
        if (!register.isOpen()) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
        // where the title is not shown nothing may be found by it either
        boolean titled = titled(register);
        Map<String, String> asked = new HashMap<>(Map.of("q", titled ? q : "", "size", String.valueOf(READ)));
        if (area != null) {
            asked.put("area", area);
        }
        LocalDate today = Records.day(clock.instant());
        List<EntryFinder.Found> shown = new ArrayList<>();
        String at = cursor;
        boolean more = true;
        for (int reads = 0; more && shown.size() <= SIZE && reads < READS; reads++) {
            if (at != null) {
                asked.put("cursor", at);
            }
            List<EntryFinder.Found> read = lists.find(county, register, RecordQuery.read(register, asked));
            more = read.size() > READ;
            List<EntryFinder.Found> some = more ? read.subList(0, READ) : read;
            some.stream()
                    .filter(found ->
                            titled || q.isBlank() || found.entry().number().equals(q.strip()))
                    .filter(found -> shows(register, found.entry(), today))
                    .forEach(shown::add);
            at = some.isEmpty() ? at : some.getLast().cursor();
        }
        boolean next = shown.size() > SIZE;
        List<EntryFinder.Found> page = next ? shown.subList(0, SIZE) : shown;
        return new Page<>(
                lines(
                        county,
                        register,
                        page.stream().map(EntryFinder.Found::entry).toList(),
                        today,
                        locale),
                next ? page.getLast().cursor() : more ? at : null);
    }

    /** A record that one leads to: its title, where everybody may see that too. */
    private String outside(Entry other, LocalDate today) {
        Register register = registers.get(other.county(), other.register());
        return register.isOpen() && titled(register) && shows(register, other, today) ? other.title() : "";
    }

    static boolean titled(Register register) {
        return register.open().fields().contains(register.title());
    }

    static boolean shows(Register register, Entry entry, LocalDate today) {
        return register.open().when().holds(Paths.own(register, entry.state(), entry.values()), today);
    }

    private List<Line> lines(
            CountyCode county, Register register, List<Entry> entries, LocalDate today, Locale locale) {
        List<Field> fields = register.open().fields().stream()
                .flatMap(name -> register.field(name).stream())
                .toList();
        Map<UUID, Map<String, RecordView.Cell>> cells =
                speaking.cells(county, entries, fields, other -> outside(other, today), locale);
        Map<UUID, Map<String, String>> names = people.shown(county, entries, today);
        return entries.stream()
                .map(entry -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    List<PublicFile> files = new ArrayList<>();
                    for (Field field : fields) {
                        RecordView.Cell cell =
                                cells.getOrDefault(entry.id(), Map.of()).get(field.name());
                        String text = field.kind() == Field.Kind.PERSON
                                ? names.getOrDefault(entry.id(), Map.of()).get(field.name())
                                : cell == null ? null : cell.text();
                        if (cell != null && field.kind() == Field.Kind.FILES) {
                            files.addAll(PublicFile.of(register, field, cell));
                        } else if (text != null) {
                            values.put(field.name(), text);
                        }
                    }
                    return new Line(
                            entry.number(),
                            areas.spokenName(county, entry.area()),
                            register.flow()
                                    .find(entry.state())
                                    .map(state -> state.label().in(locale))
                                    .orElse(""),
                            values,
                            files);
                })
                .toList();
    }
}
