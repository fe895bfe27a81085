package org.liuchi.workflow;

import static org.liuchi.workflow.ItemRows.column;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.vault.Vault;
import org.liuchi.shared.Actor;
import org.liuchi.shared.Ids;
import org.liuchi.shared.PostId;
import org.liuchi.shared.Receipt;
import org.liuchi.workflow.flow.Row;
import org.springframework.stereotype.Component;

/** A worked-out step as the parameters of its one statement: item, history line, sealed texts and event. */
@Component
class StepColumns {
    private final Vault vault;

    StepColumns(Vault vault) {
        this.vault = vault;
    }

    Map<String, Object> of(Transition transition, @Nullable Receipt receipt) {
        Step step = transition.step();
        Item next = transition.next();
        Map<String, String> hashes = new TreeMap<>();
        List<Map<String, String>> sealed = new ArrayList<>();
        step.input().texts().forEach((name, text) -> {
            byte[] salt = Chain.salt();
            hashes.put(name, Chain.textHash(salt, text));
            sealed.add(Map.of("name", name, "sealed", base64(vault.seal(text)), "salt", base64(salt)));
        });
        HistoryEntry entry = entry(transition, hashes);
        String hash = Chain.hash(next.id(), entry, step.item().chain());

        Map<String, Object> columns = new HashMap<>();
        columns.put("county", next.county().value());
        columns.put("id", next.id());
        item(columns, next);
        columns.put("seq", entry.seq());
        columns.put("action", entry.action());
        columns.put("meaning", entry.meaning().name());
        columns.put("from", entry.from());
        columns.put("by", entry.by().name());
        columns.put("actor", entry.actor());
        columns.put("actorPost", entry.actorPost());
        columns.put("at", column(entry.at()));
        columns.put("input", ItemRows.JSON.writeValueAsString(entry.input()));
        columns.put("remembered", ItemRows.JSON.writeValueAsString(entry.remembered()));
        columns.put("hashes", ItemRows.JSON.writeValueAsString(hashes));
        columns.put("receiptKey", receipt == null ? null : receipt.key());
        columns.put("receiptBody", receipt == null ? null : receipt.body());
        columns.put("hash", hash);
        columns.put("texts", ItemRows.JSON.writeValueAsString(sealed));
        columns.put("event", Ids.next(step.now()));
        columns.put("eventType", next.kind() + "." + entry.meaning().name().toLowerCase(Locale.ROOT));
        columns.put("eventPayload", ItemRows.JSON.writeValueAsString(event(entry, step.item(), next)));
        columns.put("childless", step.row().guards().contains(Row.NO_OPEN_CHILDREN));
        return columns;
    }

    private static void item(Map<String, Object> columns, Item next) {
        Owner owner = next.owner();
        columns.put("kind", next.kind());
        columns.put("reference", next.reference());
        columns.put("category", next.category());
        columns.put("title", next.title());
        columns.put("area", next.area());
        columns.put("urgency", next.urgency());
        columns.put("ownerPost", owner == null ? null : owner.post().value());
        columns.put(
                "ownerOrganization", owner == null ? null : owner.organization().value());
        columns.put("phase", next.phase().name());
        columns.put("to", next.state());
        columns.put("opened", column(next.openedAt()));
        columns.put("due", column(next.dueAt()));
        columns.put("promised", column(next.promisedAt()));
        columns.put("closed", column(next.closedAt()));
        columns.put("nextTick", column(next.nextTickAt()));
        columns.put("flow", next.flow());
        columns.put("parent", next.parent());
        columns.put("holds", next.holds());
        columns.put("clocks", ItemRows.JSON.writeValueAsString(next.clocks()));
        columns.put("facts", ItemRows.JSON.writeValueAsString(next.facts()));
    }

    private static HistoryEntry entry(Transition transition, Map<String, String> hashes) {
        Step step = transition.step();
        Item next = transition.next();
        return new HistoryEntry(
                next.version(),
                step.row().action(),
                step.row().meaning(),
                step.item().state(),
                next.state(),
                by(step.actor()),
                actor(step.actor()),
                post(step),
                step.now(),
                next.flow(),
                next.owner(),
                next.dueAt(),
                next.promisedAt(),
                step.input().facts(),
                transition.remembered(),
                hashes,
                Chain.NO_HASH);
    }

    private static HistoryEntry.By by(Actor actor) {
        return switch (actor) {
            case Actor.Reporter _ -> HistoryEntry.By.REPORTER;
            case Actor.Staff _ -> HistoryEntry.By.STAFF;
            case Actor.Program _ -> HistoryEntry.By.PROGRAM;
        };
    }

    private static @Nullable UUID actor(Actor actor) {
        return switch (actor) {
            case Actor.Reporter reporter -> reporter.report();
            case Actor.Staff staff -> staff.account().value();
            case Actor.Program _ -> null;
        };
    }

    /** In the name of which post staff acted: the owning one, when it is theirs; else one they hold. */
    private static @Nullable UUID post(Step step) {
        if (!(step.actor() instanceof Actor.Staff staff)) {
            return null;
        }
        Owner owner = step.item().owner();
        return owner != null && staff.posts().contains(owner.post())
                ? owner.post().value()
                : staff.posts().stream()
                        .map(PostId::value)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static Map<String, Object> event(HistoryEntry entry, Item before, Item next) {
        Map<String, Object> event = new TreeMap<>();
        event.put("kind", next.kind());
        event.put("action", entry.action());
        event.put("meaning", entry.meaning().name());
        event.put("from", entry.from());
        event.put("to", entry.to());
        event.put("phase", next.phase().name());
        event.put("category", next.category());
        event.put("area", next.area());
        event.put("by", entry.by().name());
        if (next.parent() != null) {
            event.put("parent", next.parent().toString());
        }
        if (entry.owner() != null) {
            event.put("post", entry.owner().post().toString());
            event.put("organization", entry.owner().organization().toString());
        }
        if (entry.dueAt() != null) {
            event.put("dueAt", entry.dueAt().toString());
        }
        if (entry.promisedAt() != null && !entry.promisedAt().equals(before.promisedAt())) {
            event.put("promisedAt", entry.promisedAt().toString());
        }
        return event;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
