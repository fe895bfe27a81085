package org.liuchi.registers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liuchi.platform.web.Receipts;
import org.liuchi.registers.definition.Make;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.workflow.Item;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Records that a step of another one makes. */
@Component
class Making {
    private static final String EACH_OF = "register ";

    private final EntryStore store;
    private final Registers registers;
    private final Paths paths;
    private final Records records;

    Making(EntryStore store, Registers registers, Paths paths, @Lazy Records records) {
        this.store = store;
        this.registers = registers;
        this.paths = paths;
        this.records = records;
    }

    /** @param which of the step's makes, so that a repeated step makes nothing twice */
    void make(Register register, Make make, int which, Entry entry, Item item, Instant now) {
        if (!make.when().holds(paths.of(register, entry), Records.day(now))) {
            return;
        }
        List<Object> each = each(make, entry, now);
        for (int i = 0; i < each.size(); i++) {
            Map<String, Object> words = new HashMap<>(entry.values());
            words.put("id", entry.id().toString());
            words.put("each", each.get(i));
            words.put("holder", entry.holder().toString());
            words.put("area", words.getOrDefault("area", entry.area()));
            words.put("title", words.getOrDefault("title", entry.title()));
            records.enter(new Records.Enter(
                    entry.county(),
                    make.register(),
                    make.action(),
                    Settings.of(make.set(), words, Records.day(now)),
                    new Actor.Program(entry.county(), "registers"),
                    Receipts.following(item.id(), item.version(), "make %d %d".formatted(which, i)),
                    now));
        }
    }

    private List<Object> each(Make make, Entry entry, Instant now) {
        if (make.each().isEmpty()) {
            return List.of("");
        }
        if (make.each().startsWith(EACH_OF)) {
            Register from = registers.get(entry.county(), make.each().substring(EACH_OF.length()));
            return store.current(entry.county(), from.name()).stream()
                    .filter(one -> make.among().holds(paths.of(from, one), Records.day(now)))
                    .<Object>map(one -> one.id().toString())
                    .toList();
        }
        Object values = entry.values().get(make.each());
        List<Object> each = new ArrayList<>();
        (values instanceof List<?> all ? all.stream() : Stream.ofNullable(values)).forEach(each::add);
        return each;
    }
}
