package org.liuchi.cases.callback;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.Problem;
import org.liuchi.workflow.Commands.Act;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.ItemLists;
import org.liuchi.workflow.Items;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A resident answers a call-back with the code from the message: once, without an account. */
@RestController
@RequestMapping("/api/public/callbacks")
class PublicCallbackController {
    private final CallbackCodes codes;
    private final WrongCodes wrong;
    private final Items items;
    private final ItemLists lists;
    private final Receipts receipts;
    private final Clock clock;

    PublicCallbackController(
            CallbackCodes codes, WrongCodes wrong, Items items, ItemLists lists, Receipts receipts, Clock clock) {
        this.codes = codes;
        this.wrong = wrong;
        this.items = items;
        this.lists = lists;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param answered the code has been used, or somebody has called meanwhile */
    @Schema(name = "CallbackQuestion")
    record Question(String number, String categoryText, boolean answered) {}

    @Operation(summary = "What a call-back code asks about; says nothing that is not in the message")
    @GetMapping("/{code}")
    Question question(CountyCode county, @PathVariable String code, HttpServletRequest request, Locale locale) {
        Item item = items.get(county, known(county, code, request).callback());
        String category = lists.category("case", county, item.category(), locale);
        return new Question(
                items.get(county, Objects.requireNonNull(item.parent())).reference(), category, !item.open());
    }

    @Operation(summary = "Say whether it is solved (SOLVED, PARTLY, NOT_SOLVED) and how satisfied one is (5 best)")
    @PostMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            CountyCode county,
            IdempotencyKey key,
            @PathVariable String code,
            @RequestBody Map<String, Object> body,
            HttpServletRequest request) {
        CallbackCodes.Known known = known(county, code, request);
        Map<String, Object> input = new HashMap<>(body);
        items.act(new Act(
                county,
                known.callback(),
                "answerByCode",
                null,
                new Actor.Reporter(county, known.report()),
                input,
                receipts.of("callback " + known.callback(), key, List.of(input)),
                clock.instant()));
    }

    /** @throws Problem NOT_FOUND for a wrong code as for one that is too old; TOO_MANY */
    private CallbackCodes.Known known(CountyCode county, String code, HttpServletRequest request) {
        Instant now = clock.instant();
        UUID attempt = wrong.begin(county, request.getRemoteAddr(), now);
        CallbackCodes.Known known = codes.find(county, code, now).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
        wrong.forget(county, attempt);
        return known;
    }
}
