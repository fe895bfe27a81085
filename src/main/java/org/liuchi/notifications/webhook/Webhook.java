package org.liuchi.notifications.webhook;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * One system that is told.
 *
 * @param types beginnings of the types of events; {@code case.} for all of cases
 */
record Webhook(UUID id, URI url, List<String> types, Signature signing, boolean active) {
    boolean wants(String type) {
        return active && types.stream().anyMatch(type::startsWith);
    }
}
