package org.liuchi.cases;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Guard.Refusal;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.liuchi.workflow.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reports of one thing follow one leading case. A case opens with one report and may take in others; a case that has
 * taken in others is merged into none, so a report is never more than one step from where it began.
 */
@Component
class Merging {
    /** Case that this one is merged into; counts only in the state MERGED. */
    static final String LEADING = "leading";

    /** How many reporters follow a case; absent: the one who opened it. */
    static final String REPORTS = "reports";

    /** How many cases are merged into this one. */
    static final String OTHERS = "others";

    private static final String ID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    private final JdbcClient sql;
    private final ObjectProvider<Items> items;
    private final Followers followers;

    Merging(JdbcClient sql, ObjectProvider<Items> items, Followers followers) {
        this.sql = sql;
        this.items = items;
        this.followers = followers;
    }

    static int count(Item item, String fact, int otherwise) {
        return item.facts().get(fact) instanceof Number number ? number.intValue() : otherwise;
    }

    /** The case of this number (with or without dashes) or id; empty where the county has none such. */
    Optional<Item> find(CountyCode county, String said) {
        return id(county, said)
                .map(id -> items.getObject().get(county, id))
                .filter(item -> item.kind().equals(CaseFlow.KIND));
    }

    private Optional<UUID> id(CountyCode county, String said) {
        String digits = said.replace("-", "");
        if (!digits.matches("\\d{%d}".formatted(CaseNumber.DIGITS))) {
            return known(county, said);
        }
        return sql.sql("""
            select id from workflow.item
            where county_code = :county and reverse(replace(reference, '-', '')) = :backwards and kind = 'case'
            """)
                .param("county", county.value())
                .param("backwards", new StringBuilder(digits).reverse().toString())
                .query(UUID.class)
                .optional();
    }

    private Optional<UUID> known(CountyCode county, String said) {
        if (!said.matches(ID)) {
            return Optional.empty();
        }
        return sql.sql("select id from workflow.item where county_code = :county and id = :id")
                .param("county", county.value())
                .param("id", UUID.fromString(said))
                .query(UUID.class)
                .optional();
    }

    /** @throws Problem INVALID leading */
    Item leading(CountyCode county, String said) {
        return find(county, said).orElseThrow(() -> Problem.invalid(LEADING, "unknown-case"));
    }

    /** Why this case can't lead that one, if so. */
    static Optional<Refusal> refusal(Item item, Item leading) {
        if (leading.id().equals(item.id())) {
            return Refusal.because("merge-into-itself");
        }
        if (!leading.open()) {
            String why = leading.state().equals("MERGED") ? "leading-merged" : "leading-closed";
            return Optional.of(new Refusal(why, Map.of("number", leading.reference())));
        }
        // who is protected from a body is not read by it on another page (接诉条例8)
        return Refusal.unless(
                item.named(CaseFacts.PROTECTED_FROM).allMatch(body -> leading.names(CaseFacts.PROTECTED_FROM, body)),
                "protected-apart");
    }

    /** Both cases, the smaller id first: of two merges in opposite directions one waits, and is then refused. */
    void lock(Step step) {
        int locked = sql.sql("""
            select 1 from workflow.item where county_code = :county and id in (:both) order by id for update
            """)
                .param("county", step.item().county().value())
                .param("both", List.of(step.item().id(), leadingOf(step)))
                .query(Integer.class)
                .list()
                .size();
        if (locked < 2) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
    }

    /** The case that a step merges into, or takes out of. */
    UUID leadingOf(Step step) {
        return step.input()
                .choice(LEADING)
                .map(said -> leading(step.item().county(), said).id())
                .orElseGet(() -> leadingOf(step.item()));
    }

    /** The case that a merged one follows. */
    static UUID leadingOf(Item merged) {
        return UUID.fromString(merged.facts().getOrDefault(LEADING, "").toString());
    }

    void join(Step step) {
        Item leading = items.getObject().get(step.item().county(), leadingOf(step));
        refusal(step.item(), leading).ifPresent(refusal -> {
            throw Problem.refused(refusal.reason(), refusal.facts());
        });
        sql.sql("""
            update cases.report set case_id = :leading where county_code = :county and case_id = :case
            """)
                .param("county", leading.county().value())
                .param("case", step.item().id())
                .param("leading", leading.id())
                .update();
        tell(step, leading, "takeIn");
    }

    void leave(Step step) {
        Item leading = items.getObject().get(step.item().county(), leadingOf(step));
        canReturn(step.item(), leading).ifPresent(refusal -> {
            throw Problem.refused(refusal.reason(), refusal.facts());
        });
        sql.sql("""
            update cases.report set case_id = own_case_id where county_code = :county and own_case_id = :case
            """)
                .param("county", leading.county().value())
                .param("case", step.item().id())
                .update();
        tell(step, leading, "letGo");
    }

    /**
     * Why the report of a merged case can't go back there: its reporter has rated the common answer or has taken the
     * report back, or everybody else has, so that the leading case lives by this report alone.
     */
    Optional<Refusal> canReturn(Item item, Item leading) {
        if (count(leading, REPORTS, 1) <= 1) {
            return Refusal.because("last-report");
        }
        Optional<String> own = sql.sql("""
            select id::text from cases.report
            where county_code = :county and own_case_id = :case and withdrawn_at is null
            """)
                .param("county", item.county().value())
                .param("case", item.id())
                .query(String.class)
                .optional();
        if (own.isEmpty()) {
            return Refusal.because("report-was-withdrawn");
        }
        return Refusal.unless(leading.open() || !leading.names(CaseFacts.RATED, own.get()), "rated-together");
    }

    Optional<Refusal> canReturn(Step step) {
        return canReturn(step.item(), items.getObject().get(step.item().county(), leadingOf(step)));
    }

    /** The reporter's own report leaves the case; the others' go on. */
    void takeOut(Step step) {
        stillFollows(step);
        if (step.actor() instanceof Actor.Reporter reporter) {
            sql.sql("update cases.report set withdrawn_at = :now where county_code = :county and id = :id")
                    .param("now", step.now().atOffset(ZoneOffset.UTC))
                    .param("county", reporter.county().value())
                    .param("id", reporter.report())
                    .update();
        }
    }

    /** @throws Problem STALE_VERSION when the report was un-merged, or taken back, a moment ago */
    void stillFollows(Step step) {
        if (step.actor() instanceof Actor.Reporter reporter
                && sql.sql("""
                    select 1 from cases.report
                    where county_code = :county and id = :id and case_id = :case and withdrawn_at is null
                    for no key update
                    """)
                        .param("county", reporter.county().value())
                        .param("id", reporter.report())
                        .param("case", step.item().id())
                        .query(Integer.class)
                        .optional()
                        .isEmpty()) {
            throw Problem.of(Problem.Kind.STALE_VERSION);
        }
    }

    /** The line in the leading case's history. */
    private void tell(Step step, Item leading, String action) {
        followers.act(
                step.item(), leading.id(), action, Map.of("case", step.item().reference()), step.now());
    }
}
