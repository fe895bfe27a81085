package org.liuchi.supervision.figures;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renews a case's figures when it has moved, or a call-back or mending of it. Whoever comes late folds all lines that
 * are there, so the events of these lines need no work any more: a backlog costs one fold a case, not one an event.
 */
@Component
class FigureListener implements OutboxListener {
    private static final String CASE = "case";

    private final FigureBook book;
    private final JsonMapper json;

    FigureListener(FigureBook book, JsonMapper json) {
        this.book = book;
        this.json = json;
    }

    @Override
    public String name() {
        return "case-figures";
    }

    /** All: which steps there are is the flows' and the counties' affair. */
    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public void on(OutboxEvent event) {
        String kind = event.type().substring(0, Math.max(0, event.type().indexOf('.')));
        if (kind.equals(CASE)) {
            if (!book.knows(event.county(), event.subject(), event.seq())) {
                book.renew(event.county(), List.of(event.subject()));
            }
        } else if (kind.equals(Story.CALL_BACK) || kind.equals(Story.MENDING)) {
            JsonNode parent = json.readTree(event.payload()).path("parent");
            if (parent.isString()) {
                book.renew(event.county(), List.of(UUID.fromString(parent.asString())));
            }
        }
    }
}
