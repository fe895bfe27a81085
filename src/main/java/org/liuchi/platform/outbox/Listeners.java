package org.liuchi.platform.outbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody who is told, by name. */
final class Listeners {
    private static final Logger log = LoggerFactory.getLogger(Listeners.class);

    private final Map<String, OutboxListener> byName;

    /** @throws IllegalStateException when two have the same name */
    Listeners(Collection<OutboxListener> all) {
        this.byName = all.stream().collect(Collectors.toUnmodifiableMap(OutboxListener::name, listener -> listener));
    }

    Set<String> names() {
        return byName.keySet();
    }

    List<String> of(String type) {
        return byName.values().stream()
                .filter(listener ->
                        listener.types().isEmpty() || listener.types().contains(type))
                .map(OutboxListener::name)
                .sorted()
                .toList();
    }

    /** @return why it failed; empty when the listener has taken the event */
    Optional<Failure> tell(String listener, OutboxEvent event) {
        try {
            Objects.requireNonNull(byName.get(listener)).on(event);
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            Failure failure = Failure.of(e);
            log.error(
                    "Listener {} failed on event {} (position {}) of subject {} in county {}: {}",
                    listener,
                    event.type(),
                    event.position(),
                    event.subject(),
                    event.county(),
                    failure.error());
            return Optional.of(failure);
        }
    }
}
