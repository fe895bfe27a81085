package org.liuchi.knowledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.AccountId;

/** One wording of an article, and who wrote it: somebody else publishes it. */
record Edition(
        int number,
        Article.State state,
        Wording wording,
        AccountId writtenBy,
        Instant writtenAt,
        @Nullable Instant publishedAt) {}
