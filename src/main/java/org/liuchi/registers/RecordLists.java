package org.liuchi.registers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.liuchi.platform.Bigrams;
import org.liuchi.registers.EntryFinder.Found;
import org.liuchi.registers.definition.Register;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Page;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;

/** Lists of records, page by page. */
@Component
class RecordLists {
    private final EntryFinder finder;
    private final RecordLines lines;

    RecordLists(EntryFinder finder, RecordLines lines) {
        this.finder = finder;
        this.lines = lines;
    }

    Page<RecordView.Line> page(Actor.Staff staff, Register register, RecordQuery query, Locale locale, Instant now) {
        List<Found> found = find(staff, register, query);
        boolean more = found.size() > query.size();
        List<Found> shown = more ? found.subList(0, query.size()) : found;
        return new Page<>(
                lines.of(
                        staff.county(),
                        register,
                        shown.stream().map(Found::entry).toList(),
                        locale,
                        now),
                more ? shown.getLast().cursor() : null);
    }

    /** One more than the query's size where there is another page. */
    List<Found> find(Actor.Staff staff, Register register, RecordQuery query) {
        Criteria criteria = criteria(query);
        ScopeSql.add(staff, register, criteria);
        return finder.find(staff.county(), register, criteria, query.in(register), query.size() + 1);
    }

    /** Whatever somebody may read; for what the register shows to everybody. */
    List<Found> find(CountyCode county, Register register, RecordQuery query) {
        return finder.find(county, register, criteria(query), query.in(register), query.size() + 1);
    }

    static Criteria criteria(RecordQuery query) {
        Criteria criteria = new Criteria();
        query.filters().forEach(filter -> filter.add(criteria));
        if (!query.q().isEmpty()) {
            String search = Bigrams.query(query.q());
            if (search.isEmpty()) {
                throw Problem.invalid("q", "phrase-too-short");
            }
            criteria.search(search);
        }
        return criteria;
    }
}
