package org.liuchi.notifications.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.liuchi.platform.outbox.OutboxEvent;
import org.liuchi.platform.outbox.OutboxListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what each webhook is to be told; sending it is another's, which may wait for other machines. */
@Component
class WebhookListener implements OutboxListener {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final JsonMapper json;

    WebhookListener(Webhooks webhooks, Deliveries deliveries, JsonMapper json) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.json = json;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public Set<String> types() {
        return Set.of();
    }

    /**
     * What is sent: ids and facts.
     *
     * @param seq rises with every event of the subject
     * @param position rises with every event of the county
     */
    @Schema(name = "WebhookBody")
    record Body(
            UUID id,
            String county,
            String type,
            UUID subject,
            long seq,
            long position,
            Instant occurredAt,
            JsonNode data) {}

    @Override
    public void on(OutboxEvent event) {
        List<Webhook> told = webhooks.told(event.county()).stream()
                .filter(webhook -> webhook.wants(event.type()))
                .toList();
        if (!told.isEmpty()) {
            String body = json.writeValueAsString(new Body(
                    event.id(),
                    event.county().value(),
                    event.type(),
                    event.subject(),
                    event.seq(),
                    event.position(),
                    event.occurredAt(),
                    json.readTree(event.payload())));
            told.forEach(webhook -> deliveries.add(webhook, event, body));
        }
    }
}
