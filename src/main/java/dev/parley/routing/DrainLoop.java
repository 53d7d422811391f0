package dev.parley.routing;

import dev.parley.chats.LimitChanged;
import dev.parley.chats.LoadChanged;
import dev.parley.chats.WaitingChanged;
import dev.parley.platform.Faults;
import dev.parley.security.UserChanged;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Drains whenever something happened that may free or fill a place, and every 500 ms in case a hint of it got lost. However
 * many hints come, one look serves them all.
 *
 * <p>Nobody waits in a circle (lock order: chats by channel, contact and id, then loads by agent). A look decides on what it
 * reads without locks, locks the chats it decided on, skipping those that are locked already, and checks again; then it locks
 * the loads by ascending agent, and checks again. Accepting, completing, declining and assigning lock one chat and then one
 * load; intake locks chats and no load. So whoever holds a load waits for nothing but loads of higher agents, and a look that
 * waits for a load holds no chat that the holder still wants.
 */
@Component
class DrainLoop implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DrainLoop.class);
    private static final long SWEEP_MILLIS = 500;
    private static final long TOGETHER_MILLIS = 10;
    private final EndOffers end;
    private final MakeOffers make;
    private final RoutingMetrics metrics;
    private final Semaphore poked = new Semaphore(0);
    private volatile boolean running;

    DrainLoop(EndOffers end, MakeOffers make, RoutingMetrics metrics) {
        this.end = end;
        this.make = make;
        this.metrics = metrics;
    }

    @Override
    public void start() {
        running = true;
        poke();
        Thread.ofVirtual().name("drain").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                if (poked.tryAcquire(SWEEP_MILLIS, TimeUnit.MILLISECONDS)) {
                    poked.drainPermits();
                }
                if (running && !metrics.timed(() -> end.run() && make.run())) {
                    // Another node is at it, and may have looked before what poked this one was there to see.
                    poke();
                }
                Thread.sleep(TOGETHER_MILLIS);
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                Faults.log(log, "drain", e);
                pause();
            }
        }
    }

    /** What failed is looked at again: the next round sees the same. */
    private static void pause() {
        try {
            Thread.sleep(SWEEP_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(WaitingChanged changed) {
        poke();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(LoadChanged changed) {
        poke();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(LimitChanged changed) {
        poke();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(PresenceChanged changed) {
        poke();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(QueueChanged changed) {
        poke();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(UserChanged changed) {
        poke();
    }

    private void poke() {
        poked.release();
    }

    @Override
    public void stop() {
        running = false;
        poke();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
