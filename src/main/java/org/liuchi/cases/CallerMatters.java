package org.liuchi.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.organizations.Post;
import org.liuchi.people.ContactBook;
import org.liuchi.people.ContactId;
import org.liuchi.people.Look;
import org.liuchi.people.Looks;
import org.liuchi.platform.Audit;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.ItemLists;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * "What has become of my matter?", asked by phone without number or code. Only what is open, only cases: no history, no
 * sum, nothing of petitions (R3; 信访工作条例30, 46). What was found is kept nowhere but as looks.
 */
@Component
class CallerMatters {
    private static final int MOST = 20;

    private final JdbcClient sql;
    private final ItemLists lists;
    private final ContactBook contacts;
    private final Looks looks;
    private final LookSeats seats;
    private final Receipts receipts;
    private final Audit audit;

    CallerMatters(
            JdbcClient sql,
            ItemLists lists,
            ContactBook contacts,
            Looks looks,
            LookSeats seats,
            Receipts receipts,
            Audit audit) {
        this.sql = sql;
        this.lists = lists;
        this.contacts = contacts;
        this.looks = looks;
        this.seats = seats;
        this.receipts = receipts;
        this.audit = audit;
    }

    /**
     * @param dueAt end of the present step
     * @param promisedAt what the caller was told
     */
    @Schema(name = "CallerMatter")
    record Matter(
            UUID id,
            String number,
            String title,
            String stateText,
            @Nullable Instant dueAt,
            @Nullable Instant promisedAt) {}

    private record Logged(boolean done) {}

    /** @throws Problem FORBIDDEN for everybody but the county's desk */
    List<Matter> open(
            Actor.Staff staff, String phone, Look.Purpose purpose, IdempotencyKey key, Locale locale, Instant now) {
        Post desk = seats.atDesk(staff, staff.county().value()).orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN));
        List<ContactId> caller = contacts.withPhone(staff.county(), phone);
        List<Matter> found = find(staff, caller, locale, now);
        List<UUID> ids = found.stream().map(Matter::id).toList();
        // of what was asked the receipt knows the matters, not the number: that could be guessed from its hash
        Receipt receipt = receipts.of("caller %s %s".formatted(staff.account(), ids), key, purpose);
        receipts.once(staff.county(), receipt, now, Logged.class, () -> {
            raised(staff.county(), caller, ids).forEach(id -> looks.openMatter(staff, desk, id, purpose, now));
            audit.record(staff.county(), staff.account(), "caller", ids.isEmpty() ? "none" : "done", now);
            return new Logged(true);
        });
        return found;
    }

    private List<Matter> find(Actor.Staff staff, List<ContactId> ids, Locale locale, Instant now) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Object> params = new HashMap<>();
        params.put("county", staff.county().value());
        params.put("contacts", ids.stream().map(ContactId::value).toList());
        params.put("most", MOST);
        return sql
                .sql("""
                    select i.* from workflow.item i
                    where i.county_code = :county and i.kind = 'case' and i.closed_at is null and i.id in (
                      select r.case_id from cases.report r
                      where r.county_code = :county and r.contact_details_id in (:contacts)
                        and r.withdrawn_at is null)
                      and %s
                    order by i.due_at, i.id limit :most
                    """.formatted(CaseScope.sql(staff, params)))
                .params(params)
                .query((row, _) -> lists.entry(row, locale, now))
                .list()
                .stream()
                .map(entry -> new Matter(
                        entry.id(),
                        entry.reference(),
                        entry.title(),
                        entry.stateText(),
                        entry.dueAt(),
                        entry.promisedAt()))
                .toList();
    }

    /** What the caller raised, whatever it is merged into: there its reporter reads of the look. */
    private List<UUID> raised(CountyCode county, List<ContactId> caller, List<UUID> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        return sql.sql("""
            select distinct own_case_id from cases.report
            where county_code = :county and case_id in (:found) and contact_details_id in (:contacts)
              and withdrawn_at is null
            """)
                .param("county", county.value())
                .param("found", found)
                .param("contacts", caller.stream().map(ContactId::value).toList())
                .query((row, _) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }
}
