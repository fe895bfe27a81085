package org.liuchi.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.OrganizationId;

/**
 * How something is done, or the text of an answer, in its wordings.
 *
 * @param organization responsible; absent for the county as a whole
 * @param reviewOn by when its owner looks whether it still holds
 * @param editions newest first; at most one is a draft and at most one is published
 */
record Article(
        UUID id,
        NewArticle.Kind kind,
        @Nullable OrganizationId organization,
        LocalDate reviewOn,
        int uses,
        int version,
        List<Edition> editions) {
    enum State {
        DRAFT,
        PUBLISHED,
        RETIRED
    }

    Article {
        editions = editions.stream()
                .sorted(Comparator.comparingInt(Edition::number).reversed())
                .toList();
    }

    Optional<Edition> in(State state) {
        return editions.stream().filter(edition -> edition.state() == state).findFirst();
    }

    /** Where it stands as a whole: what people can read counts, then what may become readable. */
    State state() {
        return in(State.PUBLISHED).isPresent()
                ? State.PUBLISHED
                : in(State.DRAFT).isPresent() ? State.DRAFT : State.RETIRED;
    }

    int nextNumber() {
        return editions.isEmpty() ? 1 : editions.getFirst().number() + 1;
    }
}
