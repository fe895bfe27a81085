package org.liuchi.notifications;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every kind of message that the modules send. */
@Component
class MessageKinds {
    private final Map<String, MessageKind> byName;

    /** @throws IllegalStateException when two have the same name */
    MessageKinds(List<MessageKind.Some> modules) {
        byName = modules.stream()
                .flatMap(module -> module.kinds().stream())
                .collect(toMap(
                        MessageKind::name,
                        kind -> kind,
                        (one, _) -> {
                            throw new IllegalStateException("two kinds of message are called " + one.name());
                        },
                        LinkedHashMap::new));
    }

    Collection<MessageKind> all() {
        return byName.values();
    }

    Optional<MessageKind> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    MessageKind get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no kind of message: " + name));
    }
}
