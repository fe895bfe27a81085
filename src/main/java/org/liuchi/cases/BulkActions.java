package org.liuchi.cases;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liuchi.platform.web.Receipts;
import org.liuchi.platform.web.problem.ProblemWriter;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.springframework.stereotype.Component;

/** Takes one action on many cases, each for itself: one refusal holds up no other. */
@Component
class BulkActions {
    private final Cases cases;
    private final CaseViews views;
    private final Receipts receipts;
    private final ProblemWriter problems;
    private final Clock clock;

    BulkActions(Cases cases, CaseViews views, Receipts receipts, ProblemWriter problems, Clock clock) {
        this.cases = cases;
        this.views = views;
        this.receipts = receipts;
        this.problems = problems;
        this.clock = clock;
    }

    Bulk.Results act(Actor.Staff staff, IdempotencyKey key, String action, Bulk.Request request, Locale locale) {
        if (request.items().size() > Bulk.MOST) {
            throw Problem.invalid("items", "too-many", Map.of("max", Bulk.MOST));
        }
        return new Bulk.Results(request.items().stream()
                .map(one -> one(staff, key, action, one, request.input(), locale))
                .toList());
    }

    private Bulk.Result one(
            Actor.Staff staff,
            IdempotencyKey key,
            String action,
            Bulk.One one,
            Map<String, Object> input,
            Locale locale) {
        try {
            views.visible(staff, one.id());
            Receipt receipt =
                    receipts.of("case %s %s".formatted(one.id(), staff.account()), key, List.of(action, input));
            cases.act(staff, one.id(), action, one.version(), input, receipt, clock.instant());
            return new Bulk.Result(one.id(), true, null);
        } catch (Problem problem) {
            return new Bulk.Result(one.id(), false, problems.body("/api/cases/" + one.id(), locale, problem));
        }
    }
}
