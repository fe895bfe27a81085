package org.liuchi.platform.outbox;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** A listener that remembers what it was told, and may be made to do something else first. */
final class Recorder implements OutboxListener {
    private final String name;
    private final Queue<OutboxEvent> told = new ConcurrentLinkedQueue<>();
    private volatile Consumer<OutboxEvent> first = _ -> {};

    Recorder(String name) {
        this.name = name;
    }

    /** @param act runs before the event is remembered; what it throws is the listener's failure */
    void before(Consumer<OutboxEvent> act) {
        first = act;
    }

    List<OutboxEvent> told() {
        return List.copyOf(told);
    }

    List<String> types(UUID subject) {
        return told.stream()
                .filter(event -> event.subject().equals(subject))
                .map(OutboxEvent::type)
                .toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public void on(OutboxEvent event) {
        first.accept(event);
        told.add(event);
    }
}
