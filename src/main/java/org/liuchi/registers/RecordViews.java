package org.liuchi.registers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.liuchi.registers.RecordView.Change;
import org.liuchi.registers.RecordView.Related;
import org.liuchi.registers.definition.Field;
import org.liuchi.registers.definition.Register;
import org.liuchi.registers.definition.StepRule;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Offer;
import org.liuchi.workflow.view.ItemScope;
import org.liuchi.workflow.view.ItemView;
import org.liuchi.workflow.view.ItemViews;
import org.springframework.stereotype.Component;

/** The page of one record. */
@Component
class RecordViews {
    private static final int SHOWN = 50;

    private final Registers registers;
    private final EntryStore store;
    private final Changes changes;
    private final FileFields files;
    private final RegisterViews definitions;
    private final RecordLists lists;
    private final RecordLines lines;
    private final Speaking speaking;
    private final Rules rules;
    private final Items items;
    private final ItemScope scope;
    private final ItemViews views;

    RecordViews(
            Registers registers,
            EntryStore store,
            Changes changes,
            FileFields files,
            RegisterViews definitions,
            RecordLists lists,
            RecordLines lines,
            Speaking speaking,
            Rules rules,
            Items items,
            ItemScope scope,
            ItemViews views) {
        this.registers = registers;
        this.store = store;
        this.changes = changes;
        this.files = files;
        this.definitions = definitions;
        this.lists = lists;
        this.lines = lines;
        this.speaking = speaking;
        this.rules = rules;
        this.items = items;
        this.scope = scope;
        this.views = views;
    }

    /** @throws Problem NOT_FOUND, also where the account may not read it */
    RecordView.Whole whole(Actor.Staff staff, UUID id, Locale locale, Instant now) {
        Item item = scope.visible(staff, id);
        Entry entry = store.find(staff.county(), id).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
        Register register = registers.get(staff.county(), entry.register());
        ItemView.ForStaff view = views.forStaff(staff, item, locale, now);
        return new RecordView.Whole(
                view,
                register.name(),
                register.label().in(locale),
                lines.body(staff.county(), entry.holder()),
                lines.body(staff.county(), entry.keeper()),
                speaking.cells(staff.county(), register, List.of(entry), register.fields(), locale)
                        .getOrDefault(id, Map.of()),
                items.offers(item, staff, now).stream()
                        .map(offer -> form(register, entry, item, offer, locale, now))
                        .toList(),
                related(staff, entry, locale, now),
                changes(staff.county(), register, entry, view, locale));
    }

    private RegisterView.Form form(Register register, Entry entry, Item item, Offer offer, Locale locale, Instant now) {
        StepRule step = registers.of(item).step(item.state(), offer.action());
        return definitions.form(
                step,
                offer,
                rules.hindrance(register, step, entry, Records.day(now)).orElse(null),
                locale);
    }

    private List<Related> related(Actor.Staff staff, Entry entry, Locale locale, Instant now) {
        List<Related> related = new ArrayList<>();
        for (Register other : registers.all(staff.county())) {
            for (Field field : other.fields()) {
                if (field.kind() == Field.Kind.RELATION && field.shape().to().equals(entry.register())) {
                    RecordQuery query = RecordQuery.read(
                            other, Map.of(field.name(), entry.id().toString(), "size", String.valueOf(SHOWN)));
                    List<Entry> found = lists.find(staff, other, query).stream()
                            .map(EntryFinder.Found::entry)
                            .toList();
                    related.add(new Related(
                            other.name(),
                            other.label().in(locale),
                            field.name(),
                            found.size(),
                            lines.of(
                                    staff.county(),
                                    other,
                                    found.subList(0, Math.min(SHOWN, found.size())),
                                    locale,
                                    now),
                            definitions.mayEnter(staff, other)));
                }
            }
        }
        return related;
    }

    private List<Change> changes(
            CountyCode county, Register register, Entry entry, ItemView.ForStaff view, Locale locale) {
        List<Change> told = new ArrayList<>();
        new TreeMap<>(changes.of(county, entry.id())).descendingMap().forEach((seq, changed) -> {
            var line = view.timeline().get(seq - 1);
            Map<String, Object> all = new HashMap<>(changed.before());
            all.putAll(changed.after());
            for (String name : new TreeSet<>(all.keySet())) {
                register.field(name)
                        .ifPresent(field -> told.add(new Change(
                                seq,
                                line.at(),
                                line.by(),
                                field.label().in(locale),
                                speaking.text(county, field, changed.before().get(name), locale),
                                speaking.text(county, field, changed.after().get(name), locale),
                                files.left(entry, field, changed).stream()
                                        .map(file -> RecordView.File.of(entry.id(), file))
                                        .toList())));
            }
        });
        told.sort(Comparator.comparingInt(Change::seq).reversed());
        return told;
    }
}
