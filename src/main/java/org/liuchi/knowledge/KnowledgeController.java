package org.liuchi.knowledge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Receipt;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Articles and templates for staff. */
@RestController
@RequestMapping("/api/knowledge")
class KnowledgeController {
    private final Knowledge knowledge;
    private final ArticleViews views;
    private final Receipts receipts;
    private final Clock clock;

    KnowledgeController(Knowledge knowledge, ArticleViews views, Receipts receipts, Clock clock) {
        this.knowledge = knowledge;
        this.views = views;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param version of the article that was seen */
    @Schema(name = "ArticleSeen")
    record Seen(int version) {}

    @Schema(name = "ArticleRewritten")
    record Rewritten(
            int version,
            @NotNull LocalDate reviewOn,
            @NotNull @Valid Wording wording) {}

    @Schema(name = "ArticleReviewed")
    record Reviewed(int version, @NotNull LocalDate reviewOn) {}

    @Operation(summary = "Articles and templates, at most 50: what fits the words best, else what is used most")
    @GetMapping
    ArticleView.Lines find(Actor.Staff staff, @ParameterObject ArticleQuery query) {
        return views.find(staff, query, clock.instant());
    }

    @Operation(summary = "What waits for the account's posts: to be published, to be reviewed, or past its last day")
    @GetMapping("/due")
    ArticleView.Lines due(Actor.Staff staff) {
        return views.due(staff, clock.instant());
    }

    @GetMapping("/{id}")
    ArticleView.Whole one(Actor.Staff staff, @PathVariable UUID id) {
        return views.one(staff, id, clock.instant());
    }

    @Operation(summary = "Begin an article or a template as a draft")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ArticleView.Whole write(Actor.Staff staff, IdempotencyKey key, @Valid @RequestBody NewArticle fresh) {
        Instant now = clock.instant();
        UUID id = knowledge.write(staff, fresh, receipt(staff, key, "new", fresh), now);
        return views.one(staff, id, now);
    }

    @Operation(summary = "Another wording, as a draft; what is published stays until it is replaced")
    @PostMapping("/{id}/wording")
    ArticleView.Whole rewrite(
            Actor.Staff staff, IdempotencyKey key, @PathVariable UUID id, @Valid @RequestBody Rewritten body) {
        Instant now = clock.instant();
        Receipt receipt = receipt(staff, key, id + " wording", body);
        knowledge.rewrite(staff, id, body.version(), body.reviewOn(), body.wording(), receipt, now);
        return views.one(staff, id, now);
    }

    @Operation(summary = "Publish the draft; refused to whoever wrote it")
    @PostMapping("/{id}/publish")
    ArticleView.Whole publish(Actor.Staff staff, IdempotencyKey key, @PathVariable UUID id, @RequestBody Seen seen) {
        Instant now = clock.instant();
        knowledge.publish(staff, id, seen.version(), receipt(staff, key, id + " publish", seen), now);
        return views.one(staff, id, now);
    }

    @PostMapping("/{id}/retire")
    ArticleView.Whole retire(Actor.Staff staff, IdempotencyKey key, @PathVariable UUID id, @RequestBody Seen seen) {
        Instant now = clock.instant();
        knowledge.retire(staff, id, seen.version(), receipt(staff, key, id + " retire", seen), now);
        return views.one(staff, id, now);
    }

    @Operation(summary = "It still holds; looked at again by the given day")
    @PostMapping("/{id}/review")
    ArticleView.Whole review(
            Actor.Staff staff, IdempotencyKey key, @PathVariable UUID id, @Valid @RequestBody Reviewed body) {
        Instant now = clock.instant();
        Receipt receipt = receipt(staff, key, id + " review", body);
        knowledge.reviewed(staff, id, body.version(), body.reviewOn(), receipt, now);
        return views.one(staff, id, now);
    }

    @Operation(summary = "It went into an answer; counted for the article, for nobody else")
    @PostMapping("/{id}/use")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void use(Actor.Staff staff, IdempotencyKey key, @PathVariable UUID id) {
        knowledge.used(staff, id, receipt(staff, key, id + " use", List.of()), clock.instant());
    }

    private Receipt receipt(Actor.Staff staff, IdempotencyKey key, String what, Object body) {
        return receipts.of("knowledge %s %s".formatted(what, staff.account()), key, body);
    }
}
