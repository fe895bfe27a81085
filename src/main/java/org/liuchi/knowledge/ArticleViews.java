package org.liuchi.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.liuchi.calendar.WorkCalendar;
import org.liuchi.knowledge.Article.State;
import org.liuchi.knowledge.ArticleView.Action;
import org.liuchi.organizations.Post;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.springframework.stereotype.Component;

/** Articles as each reader may see them. */
@Component
class ArticleViews {
    private final ArticleStore store;
    private final ArticleLists lists;
    private final Editors editors;

    ArticleViews(ArticleStore store, ArticleLists lists, Editors editors) {
        this.store = store;
        this.lists = lists;
        this.editors = editors;
    }

    ArticleView.Lines find(Actor.Staff staff, ArticleQuery query, Instant now) {
        return lines(staff.county(), lists.find(staff, query, today(now)), now);
    }

    ArticleView.Lines due(Actor.Staff staff, Instant now) {
        return lines(staff.county(), lists.due(staff, today(now)), now);
    }

    ArticleView.ForResidents offered(CountyCode county, String words, Instant now) {
        return new ArticleView.ForResidents(lists.offered(county, words, today(now)).stream()
                .map(article -> new ArticleView.ForResident(
                        article.id(),
                        article.editions().getFirst().wording().title(),
                        article.editions().getFirst().wording().body(),
                        editors.name(county, article.organization())))
                .toList());
    }

    private ArticleView.Lines lines(CountyCode county, List<Article> found, Instant now) {
        return new ArticleView.Lines(
                found.stream().map(article -> line(county, article, now)).toList());
    }

    private ArticleView.Line line(CountyCode county, Article article, Instant now) {
        Edition edition = article.editions().getFirst();
        Wording wording = edition.wording();
        return new ArticleView.Line(
                article.id(),
                article.kind(),
                edition.state(),
                wording.title(),
                wording.body(),
                wording.category(),
                wording.audience(),
                editors.name(county, article.organization()),
                article.reviewOn(),
                wording.validTo(),
                due(article, now),
                article.uses());
    }

    /** What isn't published yet, or not any more, is shown to those who may write it and to nobody else. */
    ArticleView.Whole one(Actor.Staff staff, UUID id, Instant now) {
        Editors.requireReader(staff);
        Article article = store.get(staff.county(), id);
        boolean writes = Editors.mayWrite(staff, article.organization());
        List<Edition> shown = article.editions().stream()
                .filter(edition -> writes || edition.state() == State.PUBLISHED)
                .toList();
        if (shown.isEmpty()) {
            throw Problem.of(Problem.Kind.NOT_FOUND);
        }
        return new ArticleView.Whole(
                article.id(),
                article.kind(),
                article.state(),
                article.organization() == null ? null : article.organization().value(),
                editors.name(staff.county(), article.organization()),
                editors.owner(staff.county(), article.organization())
                        .map(post -> owner(staff.county(), post))
                        .orElse(null),
                article.reviewOn(),
                due(article, now),
                article.uses(),
                article.version(),
                ownDraft(staff, article),
                shown.stream().map(ArticleViews::edition).toList(),
                writes ? actions(staff, article) : List.of());
    }

    private String owner(CountyCode county, Post post) {
        String body = editors.name(county, post.organization());
        return body == null ? post.name() : body + " · " + post.name();
    }

    private static ArticleView.Edition edition(Edition edition) {
        return new ArticleView.Edition(
                edition.number(), edition.state(), edition.wording(), edition.writtenAt(), edition.publishedAt());
    }

    private static boolean ownDraft(Actor.Staff staff, Article article) {
        return article.in(State.DRAFT)
                .filter(draft -> draft.writtenBy().equals(staff.account()))
                .isPresent();
    }

    private static List<Action> actions(Actor.Staff staff, Article article) {
        List<Action> actions = new ArrayList<>();
        if (article.in(State.DRAFT).isPresent() && !ownDraft(staff, article)) {
            actions.add(Action.PUBLISH);
        }
        actions.add(Action.WRITE);
        if (article.state() != State.RETIRED) {
            actions.add(Action.REVIEW);
            actions.add(Action.RETIRE);
        }
        return actions;
    }

    private static boolean due(Article article, Instant now) {
        return !article.reviewOn().isAfter(today(now));
    }

    /** The day in China. */
    static LocalDate today(Instant now) {
        return now.atZone(WorkCalendar.ZONE).toLocalDate();
    }
}
