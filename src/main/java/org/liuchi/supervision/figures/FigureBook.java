package org.liuchi.supervision.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liuchi.calendar.Calendars;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.shared.CountyCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The folded cases of every county: renewed as cases move, counted anew from history when asked. Both fold; so that
 * neither can hide the other's mistake, tests count a third time by themselves.
 */
@Component
public class FigureBook {
    private static final int BATCH = 500;

    /** Longer chains of merging are none that people made. */
    private static final int LONGEST_CHAIN = 10;

    private final Stories stories;
    private final FigureStore store;
    private final Calendars calendars;
    private final TransactionOperations transactions;

    FigureBook(Stories stories, FigureStore store, Calendars calendars, TransactionOperations transactions) {
        this.stories = stories;
        this.store = store;
        this.calendars = calendars;
        this.transactions = transactions;
    }

    /**
     * What a comparison with history, or a recount, found.
     *
     * @param cases how many there are
     * @param different those whose kept figures were not what their history says
     */
    public record Checked(int cases, List<UUID> different) {}

    /** Folds these cases, and those merged into them, as their histories are now. */
    void renew(CountyCode county, Collection<UUID> cases) {
        Set<UUID> done = new HashSet<>();
        Collection<UUID> next = cases;
        while (!next.isEmpty()) {
            done.addAll(next);
            List<CaseFigure> folded = fold(county, next);
            if (!folded.isEmpty()) {
                transactions.executeWithoutResult(_ -> store.keep(county, folded));
            }
            next = store.followers(county, next).stream()
                    .filter(follower -> !done.contains(follower))
                    .toList();
        }
    }

    /** Whether this line of a case has been folded in already. */
    boolean knows(CountyCode county, UUID id, long seq) {
        return store.seq(county, id).orElse(0) >= seq;
    }

    /** Compares what is kept with what histories say; changes nothing. */
    public Checked compare(CountyCode county) {
        return each(county, (_, _) -> {});
    }

    /** Puts right whatever differs from history. */
    public Checked recount(CountyCode county) {
        return each(
                county,
                (all, different) -> transactions.executeWithoutResult(_ -> {
                    if (!different.isEmpty()) {
                        store.keep(county, different);
                    }
                    store.mark(county, all);
                }));
    }

    private Checked each(CountyCode county, BiConsumer<List<UUID>, List<CaseFigure>> found) {
        List<UUID> different = new ArrayList<>();
        int all = 0;
        UUID last = new UUID(0, 0);
        List<UUID> cases;
        do {
            cases = stories.after(county, last, BATCH);
            if (!cases.isEmpty()) {
                Map<UUID, CaseFigure> kept = store.kept(county, cases);
                List<CaseFigure> wrong = fold(county, cases).stream()
                        .filter(figure -> !figure.equals(kept.get(figure.caseId())))
                        .toList();
                found.accept(cases, wrong);
                wrong.forEach(figure -> different.add(figure.caseId()));
                all += cases.size();
                last = cases.getLast();
            }
        } while (cases.size() == BATCH);
        return new Checked(all, different);
    }

    private List<CaseFigure> fold(CountyCode county, Collection<UUID> cases) {
        Map<UUID, CaseFigure> folded = folded(county, cases);
        Map<UUID, CaseFigure> leading = new HashMap<>(folded);
        for (int step = 0; step < LONGEST_CHAIN; step++) {
            List<UUID> missing = leading.values().stream()
                    .map(CaseFigure::mergedInto)
                    .filter(Objects::nonNull)
                    .filter(id -> !leading.containsKey(id))
                    .distinct()
                    .toList();
            if (missing.isEmpty()) {
                break;
            }
            leading.putAll(folded(county, missing));
        }
        return folded.values().stream()
                .map(figure -> figure.mergedInto() == null ? figure : figure.solvedAs(outcome(figure, leading)))
                .toList();
    }

    private static @Nullable String outcome(CaseFigure merged, Map<UUID, CaseFigure> all) {
        CaseFigure one = merged;
        for (int step = 0; one != null && one.mergedInto() != null && step < LONGEST_CHAIN; step++) {
            one = all.get(one.mergedInto());
        }
        return one == null || one.mergedInto() != null ? null : one.outcome();
    }

    private Map<UUID, CaseFigure> folded(CountyCode county, Collection<UUID> cases) {
        WorkCalendar calendar = calendars.of(county);
        return stories.of(county, cases).stream()
                .map(story -> Fold.of(story, calendar))
                .collect(Collectors.toMap(CaseFigure::caseId, Function.identity()));
    }
}
