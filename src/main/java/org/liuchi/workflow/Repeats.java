package org.liuchi.workflow;

import java.util.Optional;
import java.util.function.Supplier;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.Commands.Outcome;
import org.liuchi.workflow.ItemStore.Found;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Requests that come again: each is carried out once, and its answer given as often as it is asked for. */
@Component
class Repeats {
    private final ItemStore store;

    Repeats(ItemStore store) {
        this.store = store;
    }

    /** Runs a request unless it was carried out before; of two at the same time the second gets the first's answer. */
    Outcome once(CountyCode county, Receipt receipt, Supplier<Outcome> request) {
        try {
            return request.get();
        } catch (DuplicateKeyException e) {
            return known(county, receipt).orElseThrow(() -> e);
        } catch (Problem problem) {
            // a twin of this request may have won meanwhile: then its answer is the answer
            return switch (problem.kind()) {
                case STALE_VERSION, NOT_NOW, REFUSED -> known(county, receipt).orElseThrow(() -> problem);
                default -> throw problem;
            };
        }
    }

    Optional<Outcome> known(CountyCode county, Receipt receipt) {
        return store.receipt(county, receipt).map(found -> answer(found, receipt));
    }

    /** @throws Problem KEY_REUSED when the key came with another body before */
    static Outcome answer(Found found, Receipt receipt) {
        if (found.receiptSeq() == null || !receipt.body().equals(found.receiptBody())) {
            throw Problem.of(Problem.Kind.KEY_REUSED);
        }
        return new Outcome(found.item(), found.receiptSeq(), true);
    }
}
