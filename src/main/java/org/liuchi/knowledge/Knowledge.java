package org.liuchi.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liuchi.knowledge.Article.State;
import org.liuchi.platform.Audit;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Ids;
import org.liuchi.shared.OrganizationId;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.springframework.stereotype.Component;

/** Writes articles and templates: a draft by one person, published by another, retired when it no longer holds. */
@Component
public class Knowledge {
    private final ArticleStore store;
    private final Editors editors;
    private final Receipts receipts;
    private final Audit audit;

    Knowledge(ArticleStore store, Editors editors, Receipts receipts, Audit audit) {
        this.store = store;
        this.editors = editors;
        this.receipts = receipts;
        this.audit = audit;
    }

    /** What a request is answered by, also when it is repeated. */
    private record Kept(UUID id) {}

    /**
     * Begins an article with its first draft.
     *
     * @return its id
     * @throws Problem FORBIDDEN for another's organisation; INVALID
     */
    public UUID write(Actor.Staff staff, NewArticle fresh, Receipt receipt, Instant now) {
        OrganizationId organization = fresh.organization() == null ? null : new OrganizationId(fresh.organization());
        Editors.requireWriter(staff, organization);
        editors.requireKnown(staff.county(), organization);
        Wording wording = fresh.wording().checked(fresh.kind());
        return once(staff, receipt, now, Ids.next(now), id -> {
            store.insert(staff.county(), id, fresh);
            store.draft(staff.county(), id, 1, wording, staff.account(), now);
        });
    }

    /** Another wording; what is published stays until this one is. */
    void rewrite(
            Actor.Staff staff,
            UUID id,
            int version,
            LocalDate reviewOn,
            Wording wording,
            Receipt receipt,
            Instant now) {
        Article article = written(staff, id);
        Wording checked = wording.checked(article.kind());
        once(staff, receipt, now, id, _ -> {
            store.change(staff.county(), article, version, reviewOn);
            int number = article.in(State.DRAFT).map(Edition::number).orElse(article.nextNumber());
            store.draft(staff.county(), id, number, checked, staff.account(), now);
        });
    }

    /** @throws Problem REFUSED no-draft, own-draft: nobody publishes what they wrote */
    public void publish(Actor.Staff staff, UUID id, @Nullable Integer version, Receipt receipt, Instant now) {
        Article article = written(staff, id);
        once(staff, receipt, now, id, _ -> {
            Edition draft = article.in(State.DRAFT).orElseThrow(() -> Problem.refused("no-draft", Map.of()));
            if (draft.writtenBy().equals(staff.account())) {
                throw Problem.refused("own-draft", Map.of());
            }
            store.change(staff.county(), article, version == null ? article.version() : version, article.reviewOn());
            store.retire(staff.county(), id, State.PUBLISHED);
            store.publish(staff.county(), id, staff.account(), now);
            audit.record(staff.county(), staff.account(), "knowledge", "published", now);
        });
    }

    /** Takes it out of use, with the draft that may be waiting. */
    void retire(Actor.Staff staff, UUID id, int version, Receipt receipt, Instant now) {
        Article article = written(staff, id);
        once(staff, receipt, now, id, _ -> {
            store.change(staff.county(), article, version, article.reviewOn());
            store.retire(staff.county(), id, State.PUBLISHED);
            store.retire(staff.county(), id, State.DRAFT);
            audit.record(staff.county(), staff.account(), "knowledge", "retired", now);
        });
    }

    /** It still holds; looked at again by that day. */
    void reviewed(Actor.Staff staff, UUID id, int version, LocalDate next, Receipt receipt, Instant now) {
        Article article = written(staff, id);
        once(staff, receipt, now, id, _ -> store.change(staff.county(), article, version, next));
    }

    /** It went into an answer. */
    void used(Actor.Staff staff, UUID id, Receipt receipt, Instant now) {
        Editors.requireReader(staff);
        once(staff, receipt, now, store.get(staff.county(), id).id(), found -> store.used(staff.county(), found));
    }

    private Article written(Actor.Staff staff, UUID id) {
        Article article = store.get(staff.county(), id);
        Editors.requireWriter(staff, article.organization());
        return article;
    }

    private UUID once(Actor.Staff staff, Receipt receipt, Instant now, UUID id, Consumer<UUID> work) {
        return receipts.once(staff.county(), receipt, now, Kept.class, () -> {
                    work.accept(id);
                    return new Kept(id);
                })
                .id();
    }
}
