package org.liuchi.cases.catalogue;

import java.io.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.Audit;
import org.liuchi.shared.AccountId;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Imported;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Lists are drafted whole from a file and come into force by publishing (ZL-04); what was in force stays to be read. */
@Component
public class ListDrafts {
    private static final int NOTE = 500;

    private final ListStore store;
    private final ListFile file;
    private final DutyLists lists;
    private final Audit audit;
    private final TransactionOperations transactions;

    ListDrafts(ListStore store, ListFile file, DutyLists lists, Audit audit, TransactionOperations transactions) {
        this.store = store;
        this.file = file;
        this.lists = lists;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * Puts a file in place of the present draft. The file that is in force already makes none.
     *
     * @param by absent for an import
     * @throws Problem INVALID naming each bad row, STALE_VERSION when somebody drafts or publishes at the same time; then
     *     nothing has changed
     */
    public Imported draft(CountyCode county, Book book, Reader csv, String note, @Nullable AccountId by, Instant now) {
        List<String> catalogued = book == Book.CATALOGUE
                ? List.of()
                : lists.books(county).edition(Book.CATALOGUE).items().stream()
                        .map(ListedItem::code)
                        .toList();
        List<ListedItem> items = file.read(county, book, csv, catalogued);
        Contradictions.refuse(items);
        String said = PlainText.optional("note", note, NOTE);
        try {
            return Objects.requireNonNull(transactions.execute(_ -> put(county, book, items, said, by, now)));
        } catch (DuplicateKeyException e) {
            throw Problem.of(Problem.Kind.STALE_VERSION, Map.of("reason", "drafted-together"));
        }
    }

    private Imported put(
            CountyCode county, Book book, List<ListedItem> items, String said, @Nullable AccountId by, Instant now) {
        Edition inForce = store.inForce(county, book);
        List<ListedItem> before = store.draft(county, book).map(Edition::items).orElse(inForce.items());
        if (items.equals(before)) {
            return new Imported(0, List.of());
        }
        if (items.equals(inForce.items())) {
            store.discard(county, book);
        } else {
            store.draft(county, new Edition(book, inForce.number() + 1, said, now, null, items), by);
        }
        int changed = (int)
                        items.stream().filter(item -> !before.contains(item)).count()
                + (int) before.stream().filter(item -> !items.contains(item)).count();
        return new Imported(Math.max(1, changed), List.of());
    }

    /**
     * @param draftedAt of the draft that was read: the next one has its number too
     * @throws Problem REFUSED when that draft is not there (any more)
     */
    void publish(CountyCode county, Book book, int edition, Instant draftedAt, @Nullable AccountId by, Instant now) {
        transactions.executeWithoutResult(_ -> {
            if (!store.publish(county, book, edition, draftedAt, by, now)) {
                throw Problem.refused("no-such-draft", Map.of("edition", edition));
            }
            audit.record(county, by, "publish-" + book.name().toLowerCase(Locale.ROOT), "done", now);
            lists.changed(county);
        });
    }

    /** Publishes whatever draft there is, as an operator at the machine asks for. */
    public void publish(CountyCode county, Book book, Instant now) {
        store.draft(county, book)
                .ifPresent(draft -> publish(county, book, draft.number(), draft.draftedAt(), null, now));
    }

    void discard(CountyCode county, Book book) {
        transactions.executeWithoutResult(_ -> {
            if (!store.discard(county, book)) {
                throw Problem.refused("no-such-draft", Map.of("edition", 0));
            }
        });
    }
}
