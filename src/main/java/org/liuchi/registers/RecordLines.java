package org.liuchi.registers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liuchi.areas.Areas;
import org.liuchi.organizations.Organization;
import org.liuchi.organizations.Organizations;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.OrganizationId;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;

/** Records as lines of lists, in the reader's language. */
@Component
class RecordLines {
    private final Items items;
    private final Speaking speaking;
    private final Areas areas;
    private final Organizations organizations;

    RecordLines(Items items, Speaking speaking, Areas areas, Organizations organizations) {
        this.items = items;
        this.speaking = speaking;
        this.areas = areas;
        this.organizations = organizations;
    }

    List<RecordView.Line> of(CountyCode county, Register register, List<Entry> entries, Locale locale, Instant now) {
        List<Field> columns =
                register.fields().stream().filter(field -> field.use().list()).toList();
        Map<UUID, Map<String, RecordView.Cell>> cells = speaking.cells(county, register, entries, columns, locale);
        Map<UUID, Item> byId = items.all(county, entries.stream().map(Entry::id).toList()).stream()
                .collect(Collectors.toMap(Item::id, Function.identity()));
        return entries.stream()
                .map(entry -> line(register, entry, byId, cells.getOrDefault(entry.id(), Map.of()), locale, now))
                .toList();
    }

    private RecordView.Line line(
            Register register,
            Entry entry,
            Map<UUID, Item> byId,
            Map<String, RecordView.Cell> cells,
            Locale locale,
            Instant now) {
        Item item = Objects.requireNonNull(byId.get(entry.id()), "a record is an item");
        return new RecordView.Line(
                entry.id(),
                register.name(),
                entry.number(),
                entry.title(),
                entry.state(),
                register.flow()
                        .find(entry.state())
                        .map(state -> state.label().in(locale))
                        .orElse(entry.state()),
                entry.area(),
                areas.spokenName(entry.county(), entry.area()),
                body(entry.county(), entry.holder()),
                item.open(),
                item.dueAt(),
                item.dueAt() != null && item.dueAt().isBefore(now),
                cells);
    }

    String body(CountyCode county, UUID id) {
        return organizations
                .byId(county, new OrganizationId(id))
                .map(Organization::name)
                .orElse("");
    }
}
