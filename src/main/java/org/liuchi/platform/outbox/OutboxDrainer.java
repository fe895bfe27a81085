package org.liuchi.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liuchi.shared.CountyCode;
import org.liuchi.shared.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Delivers what the outbox holds, county by county, on a thread of its own. */
@Component
public class OutboxDrainer implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OutboxDrainer.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    /** Between two passes, so that many events share the statements of one. */
    private static final Duration GATHERING = Duration.ofMillis(50);

    private final Outbox outbox;
    private final OutboxSettings settings;
    private final Clock clock;
    private final Pending pending;
    private final Listeners listeners;
    private final Leases leases;
    private final CountyDrain drain;
    /** In this process: {@link #drainOnce} may be asked while the drainer is at it. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    private volatile CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private boolean trouble;

    OutboxDrainer(
            Outbox outbox,
            ObjectProvider<OutboxListener> listeners,
            JdbcClient sql,
            TransactionOperations transactions,
            OutboxSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
        this.pending = new Pending(sql);
        this.listeners = new Listeners(listeners.stream().toList());
        this.leases = new Leases(
                sql, transactions, settings, clock, Ids.next(clock.instant()).toString());
        this.drain = new CountyDrain(leases, pending, new Blocks(sql), this.listeners, clock, settings.batch());
    }

    /**
     * Delivers once what is there, in the calling thread, whether or not the drainer is enabled. What listeners add
     * meanwhile is left to the next call.
     *
     * @return how many events were delivered, repeated ones among them
     */
    public int drainOnce() {
        return counties().stream().mapToInt(county -> drain(county, () -> true)).sum();
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    /** Starts before the web server and ends after it, because requests add events. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    @Override
    public void start() {
        end = new CountDownLatch(1);
        thread = Thread.ofVirtual().name("outbox").start(this::run);
    }

    @Override
    public boolean isRunning() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    @Override
    public void stop() {
        Thread last = thread;
        end.countDown();
        outbox.nudge();
        try {
            if (last != null && !last.join(LONGEST_STOP)) {
                log.warn("A listener of the outbox does not return; its event will be delivered again");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private int drain(CountyCode county, BooleanSupplier goOn) {
        oneAtATime.lock();
        try {
            return drain.drain(county, goOn);
        } finally {
            oneAtATime.unlock();
        }
    }

    private List<CountyCode> counties() {
        return pending.counties(listeners.names(), clock.instant());
    }

    private void run() {
        Set<CountyCode> drained = new HashSet<>();
        try {
            int delivered = 0;
            while (!end.await(delivered < settings.batch() ? GATHERING.toMillis() : 0, TimeUnit.MILLISECONDS)) {
                List<CountyCode> counties = attempt(this::counties, List.of());
                delivered = counties.stream()
                        .mapToInt(county -> attempt(() -> drain(county, () -> end.getCount() > 0), 0))
                        .sum();
                drained.addAll(counties);
                if (delivered == 0) {
                    outbox.awaitNudge(settings.poll());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        drained.forEach(county -> attempt(() -> leases.release(county), false));
    }

    /** Whatever happens to one county, the others go on; a long outage is reported once. */
    private <T> T attempt(Supplier<T> work, T otherwise) {
        try {
            T done = work.get();
            trouble = false;
            return done;
        } catch (RuntimeException e) {
            if (!trouble) {
                log.error("The outbox could not be drained and will be tried again", e);
            }
            trouble = true;
            return otherwise;
        }
    }
}
