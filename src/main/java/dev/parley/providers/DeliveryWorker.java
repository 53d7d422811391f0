package dev.parley.providers;

import dev.parley.chats.MessagesQueued;
import dev.parley.contacts.ChannelKind;
import dev.parley.platform.Faults;
import dev.parley.providers.LaneStore.Lease;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends what is queued: lanes side by side, the messages of a lane one after the other (PN-8). */
@Component
class DeliveryWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final int MOST_LANES = 64;
    private static final long SWEEP_MILLIS = 1_000;
    private final LaneWork work;
    private final LaneStore lanes;
    private final Map<ChannelKind, ChannelAdapter> adapters;
    private final boolean onlyProcess;
    private final Semaphore poke = new Semaphore(0);
    private final Semaphore free = new Semaphore(MOST_LANES);
    /** Lanes whose work ended in a fault of the database: given back once it is there again. */
    private final Set<Lease> unfinished = ConcurrentHashMap.newKeySet();

    private volatile boolean running;
    /** The home folder's lock allows one process only, so leases found at the start are those of a process that died. */
    private boolean released;

    DeliveryWorker(
            LaneWork work,
            LaneStore lanes,
            List<ChannelAdapter> adapters,
            @Value("${parley.embedded-database:false}") boolean onlyProcess) {
        this.work = work;
        this.lanes = lanes;
        this.adapters = adapters.stream().collect(Collectors.toMap(ChannelAdapter::kind, Function.identity()));
        this.onlyProcess = onlyProcess;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void poke(MessagesQueued queued) {
        poke.release();
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("delivery").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                if (onlyProcess && !released) {
                    lanes.releaseAll();
                    released = true;
                }
                unfinished.removeIf(lease -> {
                    work.giveBack(lease);
                    return true;
                });
                leaseAndWork();
                if (poke.tryAcquire(SWEEP_MILLIS, TimeUnit.MILLISECONDS)) {
                    poke.drainPermits();
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                Faults.log(log, "delivery", e);
                pause();
            }
        }
    }

    private void leaseAndWork() throws InterruptedException {
        free.acquire();
        var most = 1 + free.drainPermits();
        List<Lease> leases = List.of();
        try {
            leases = work.lease(most);
        } finally {
            free.release(most - leases.size());
        }
        for (var lease : leases) {
            Thread.ofVirtual().name("lane").start(() -> {
                try {
                    empty(lease);
                } catch (RuntimeException e) {
                    Faults.log(log, "lane", e);
                    unfinished.add(lease);
                } finally {
                    free.release();
                    poke.release();
                }
            });
        }
    }

    private void empty(Lease lease) {
        var adapter = adapters.get(lease.kind());
        if (adapter == null) {
            work.pause(lease);
            return;
        }
        while (running) {
            var next = work.next(lease, adapter);
            if (next.isEmpty()) {
                return;
            }
            ChannelAdapter.Result result;
            try {
                result = adapter.send(next.get());
            } catch (RuntimeException e) {
                Faults.log(log, "send", e);
                work.pause(lease);
                return;
            }
            if (!work.record(lease, next.get(), result)) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(SWEEP_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        poke.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
