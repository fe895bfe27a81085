package org.liuchi.notifications.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liuchi.platform.Audit;
import org.liuchi.platform.web.Receipts;
import org.liuchi.shared.Actor;
import org.liuchi.shared.IdempotencyKey;
import org.liuchi.shared.PlainText;
import org.liuchi.shared.Problem;
import org.liuchi.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which other systems are told, for the system administrator. */
@RestController
@RequestMapping("/api/webhooks")
class WebhookController {
    private static final int LONGEST_URL = 500;
    private static final int MOST_TYPES = 20;
    private static final int MOST_SHOWN = 100;
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z_-]{0,30}\\.[a-z_-]{0,40}");

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final AddressGuard guard;
    private final Receipts receipts;
    private final Audit audit;
    private final Clock clock;

    WebhookController(
            Webhooks webhooks, Deliveries deliveries, AddressGuard guard, Receipts receipts, Audit audit, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.guard = guard;
        this.receipts = receipts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param secret only in the answer to adding it or renewing its secret */
    @Schema(name = "Webhook")
    record Shown(
            UUID id,
            String url,
            List<String> types,
            Signature signing,
            boolean active,
            @Nullable String secret) {
        static Shown of(Webhook webhook, @Nullable String secret) {
            return new Shown(
                    webhook.id(),
                    webhook.url().toString(),
                    webhook.types(),
                    webhook.signing(),
                    webhook.active(),
                    secret);
        }
    }

    /** What the receipt keeps; never the secret itself. */
    private record Renewed(UUID webhook) {}

    /** @param types beginnings of the types of events */
    @Schema(name = "WebhookWritten")
    record Written(
            @Nullable String url,
            @Nullable List<String> types,
            @Nullable Signature signing,
            @Nullable Boolean active) {}

    @GetMapping
    List<Shown> all(Actor.Staff staff) {
        administrator(staff);
        return webhooks.all(staff.county()).stream()
                .map(webhook -> Shown.of(webhook, null))
                .toList();
    }

    /** The id comes of the key: the same request again makes no second one and shows the same secret. */
    @Operation(summary = "Add a webhook; the answer shows its secret, once")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shown add(Actor.Staff staff, IdempotencyKey key, @RequestBody Written written) {
        administrator(staff);
        String name = "webhook " + staff.account() + " " + key.value();
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        Webhook webhook = checked(id, written);
        webhooks.add(staff.county(), webhook, clock.instant());
        Webhook known = webhooks.find(staff.county(), id).orElseThrow();
        if (!known.equals(webhook)) {
            throw Problem.of(Problem.Kind.KEY_REUSED);
        }
        record(staff, "webhook-add");
        return Shown.of(known, webhooks.secret(staff.county(), id));
    }

    @PostMapping("/{id}")
    Shown change(Actor.Staff staff, IdempotencyKey key, @PathVariable UUID id, @RequestBody Written written) {
        known(staff, id);
        Webhook webhook = checked(id, written);
        webhooks.change(staff.county(), webhook);
        record(staff, "webhook-change");
        return Shown.of(webhook, null);
    }

    @Operation(summary = "A new secret, shown once; the old one signs nothing any more")
    @PostMapping("/{id}/secret")
    Shown renewSecret(Actor.Staff staff, IdempotencyKey key, @PathVariable UUID id) {
        Webhook webhook = known(staff, id);
        receipts.once(
                staff.county(),
                receipts.of("webhook-secret " + staff.account(), key, id),
                clock.instant(),
                Renewed.class,
                () -> {
                    webhooks.renewSecret(staff.county(), id);
                    record(staff, "webhook-secret");
                    return new Renewed(id);
                });
        return Shown.of(webhook, webhooks.secret(staff.county(), id));
    }

    @Operation(summary = "What it was told and is still to be told: failed ones first, then the latest")
    @GetMapping("/{id}/deliveries")
    List<Deliveries.Delivery> deliveries(Actor.Staff staff, @PathVariable UUID id) {
        known(staff, id);
        return deliveries.of(staff.county(), id, MOST_SHOWN);
    }

    @Operation(summary = "Send everything again that has failed, in order")
    @PostMapping("/{id}/deliveries/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void again(Actor.Staff staff, IdempotencyKey key, @PathVariable UUID id) {
        known(staff, id);
        deliveries.again(staff.county(), id, clock.instant());
    }

    @Operation(summary = "Leave out one that has failed, so that the later ones of its subject go on")
    @PostMapping("/{id}/deliveries/{delivery}/skip")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void skip(Actor.Staff staff, IdempotencyKey key, @PathVariable UUID id, @PathVariable UUID delivery) {
        known(staff, id);
        deliveries.skip(staff.county(), id, delivery, clock.instant());
        record(staff, "webhook-skip");
    }

    private Webhook checked(UUID id, Written written) {
        String url = PlainText.required("url", written.url(), LONGEST_URL);
        List<String> types = written.types() == null ? List.of() : written.types();
        if (types.isEmpty() || types.size() > MOST_TYPES) {
            throw Problem.invalid("types", "required");
        }
        if (!types.stream().allMatch(type -> TYPE.matcher(type).matches())) {
            throw Problem.invalid("types", "webhook-type");
        }
        return new Webhook(
                id,
                guard.checked(url),
                types.stream().distinct().sorted().toList(),
                written.signing() == null ? Signature.HMAC_SM3 : written.signing(),
                !Boolean.FALSE.equals(written.active()));
    }

    private Webhook known(Actor.Staff staff, UUID id) {
        administrator(staff);
        return webhooks.find(staff.county(), id).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND));
    }

    private void record(Actor.Staff staff, String act) {
        audit.record(staff.county(), staff.account(), act, "done", clock.instant());
    }

    private static void administrator(Actor.Staff staff) {
        if (!staff.has(Role.SYSTEM_ADMIN)) {
            throw Problem.of(Problem.Kind.FORBIDDEN);
        }
    }
}
