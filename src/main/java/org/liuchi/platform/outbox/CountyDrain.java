package org.liuchi.platform.outbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.liuchi.shared.CountyCode;

/**
 * Delivers what one county has: gives positions, tells the listeners, archives. A crash at any point leaves events that
 * have a position and are delivered again, never one that is skipped.
 */
final class CountyDrain {
    private static final int PAIRS_AT_ONCE = 100;

    private final Leases leases;
    private final Pending pending;
    private final Blocks blocks;
    private final Listeners listeners;
    private final Clock clock;
    private final int batch;

    CountyDrain(Leases leases, Pending pending, Blocks blocks, Listeners listeners, Clock clock, int batch) {
        this.leases = leases;
        this.pending = pending;
        this.blocks = blocks;
        this.listeners = listeners;
        this.clock = clock;
        this.batch = batch;
    }

    /**
     * @param goOn asked before each event; a program that ends finishes the event in hand
     * @return how many events were delivered
     */
    int drain(CountyCode county, BooleanSupplier goOn) {
        return leases.acquire(county).map(lease -> new Round(lease, goOn).run()).orElse(0);
    }

    private final class Round {
        private final CountyCode county;
        private final BooleanSupplier goOn;
        private final Set<Pair> blocked;
        private Lease lease;

        private Round(Lease lease, BooleanSupplier goOn) {
            this.lease = lease;
            this.county = lease.county();
            this.goOn = goOn;
            this.blocked = blocks.all(county);
        }

        private int run() {
            int delivered = 0;
            if (leases.fenced(lease, last -> pending.position(county, last)).isEmpty()) {
                return delivered;
            }
            List<OutboxEvent> next;
            do {
                next = pending.next(county, batch);
                int done = deliver(next);
                delivered += done;
                if (done < next.size()) {
                    return delivered;
                }
            } while (next.size() == batch);
            return blocked.isEmpty() ? delivered : delivered + retries();
        }

        private int retries() {
            int delivered = 0;
            for (Blocks.Block block : blocks.due(county, listeners.names(), PAIRS_AT_ONCE, clock.instant())) {
                if (!mayGoOn()) {
                    break;
                }
                delivered += retry(block);
            }
            return delivered;
        }

        private boolean mayGoOn() {
            Optional<Lease> held = leases.renewed(lease);
            held.ifPresent(renewed -> lease = renewed);
            return held.isPresent() && goOn.getAsBoolean();
        }

        private int deliver(List<OutboxEvent> events) {
            List<OutboxEvent> told = new ArrayList<>();
            List<Blocks.Held> held = new ArrayList<>();
            Map<Pair, Failure> failed = new HashMap<>();
            for (OutboxEvent event : events) {
                if (!mayGoOn()) {
                    break;
                }
                for (String listener : listeners.of(event.type())) {
                    Pair pair = new Pair(event.subject(), listener);
                    if (!blocked.contains(pair)) {
                        listeners.tell(listener, event).ifPresent(failure -> {
                            blocked.add(pair);
                            failed.put(pair, failure);
                        });
                    }
                    if (blocked.contains(pair)) {
                        held.add(new Blocks.Held(pair, event.position()));
                    }
                }
                told.add(event);
            }
            return told.isEmpty() || archived(told, held, failed) ? told.size() : 0;
        }

        private boolean archived(List<OutboxEvent> told, List<Blocks.Held> held, Map<Pair, Failure> failed) {
            return fenced(() -> {
                pending.archive(county, told);
                if (!held.isEmpty()) {
                    blocks.hold(county, held, failed, clock.instant());
                }
            });
        }

        private boolean fenced(Runnable work) {
            return leases.fenced(lease, last -> {
                        work.run();
                        return last;
                    })
                    .isPresent();
        }

        private int retry(Blocks.Block block) {
            Pair pair = block.pair();
            List<OutboxEvent> told = new ArrayList<>();
            Optional<Failure> failure = Optional.empty();
            for (OutboxEvent event : blocks.events(county, pair, batch)) {
                failure = listeners.tell(pair.listener(), event);
                if (failure.isPresent()) {
                    break;
                }
                told.add(event);
                if (!mayGoOn()) {
                    break;
                }
            }
            Optional<Failure> outcome = failure;
            boolean settled = fenced(() -> {
                blocks.release(county, pair, told.isEmpty() ? 0 : told.getLast().position());
                outcome.ifPresent(again -> blocks.failedAgain(county, block, again, clock.instant()));
            });
            return settled ? told.size() : 0;
        }
    }
}
