package org.liuchi.tasks;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liuchi.notifications.Notifications;
import org.liuchi.notifications.Notifications.About;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.liuchi.shared.PostId;
import org.liuchi.workflow.Item;
import org.liuchi.workflow.Items;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts are told that a task is theirs now, and that one they guarantee has failed; a post's inbox has the rest. */
@Component
class TaskMessages implements OutboxListener {
    private static final Map<String, String> TOLD = Map.of("IN_HAND", "task-arrived", "UNMET", "task-unmet");

    private final Items items;
    private final Notifications notifications;
    private final JsonMapper json;

    TaskMessages(Items items, Notifications notifications, JsonMapper json) {
        this.items = items;
        this.notifications = notifications;
        this.json = json;
    }

    @Override
    public String name() {
        return "task-messages";
    }

    @Override
    public Set<String> types() {
        return Set.of("task.dispatch", "task.rework", "task.resume", "task.approve", "task.deny", "task.escalate");
    }

    @Override
    public void on(OutboxEvent event) {
        JsonNode step = json.readTree(event.payload());
        String kind = TOLD.get(step.path("to").asString(""));
        JsonNode post = step.path("post");
        if (kind != null && post.isString()) {
            Item item = items.get(event.county(), event.subject());
            notifications.toPost(
                    new About(
                            event.county(),
                            event.id(),
                            kind,
                            item.id(),
                            item.reference(),
                            item.title(),
                            item.dueAt(),
                            Map.of(),
                            event.occurredAt()),
                    new PostId(UUID.fromString(post.asString())));
        }
    }
}
