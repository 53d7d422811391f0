package dev.parley.providers;

import dev.parley.chats.MessagesQueued;
import dev.parley.platform.Batcher;
import dev.parley.platform.DatabaseFault;
import dev.parley.platform.Faults;
import dev.parley.providers.ChannelAdapter.Result;
import dev.parley.providers.ChannelAdapter.Trace;
import dev.parley.providers.LaneWork.Done;
import dev.parley.providers.LaneWork.Job;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
    /** So often a provider is asked for a message that it may have, 5 s apart: it may not show at once. */
    private static final int LOOKS = 3;

    private static final long LONGEST_STOP_SECONDS = 15;
    private final LaneWork work;
    private final LaneStore lanes;
    private final Adapters adapters;
    private final AccountPace pace;
    private final KeepLease keepLease;
    private final boolean onlyProcess;
    private final Batcher<Done, Optional<Job>> finished;
    private final Semaphore poke = new Semaphore(0);
    private final Semaphore free = new Semaphore(MOST_LANES);

    private volatile boolean running;
    /** The home folder's lock allows one process only, so leases found at the start are those of a process that died. */
    private boolean released;

    DeliveryWorker(
            LaneWork work,
            LaneStore lanes,
            Adapters adapters,
            AccountPace pace,
            KeepLease keepLease,
            @Value("${parley.embedded-database:false}") boolean onlyProcess) {
        this.work = work;
        this.lanes = lanes;
        this.adapters = adapters;
        this.pace = pace;
        this.keepLease = keepLease;
        this.onlyProcess = onlyProcess;
        this.finished = new Batcher<>(
                "sent", new Batcher.Size(1, MOST_LANES, MOST_LANES), attempts -> work.finish(attempts, running));
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
                beginAndWork();
                if (poke.tryAcquire(longestIdle(), TimeUnit.MILLISECONDS)) {
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

    /** At least this often it is looked what has to be sent; sooner where an account may go on sooner. */
    private long longestIdle() {
        var next = pace.untilNext();
        return next == null ? SWEEP_MILLIS : Math.clamp(next.toMillis() + 1, 1, SWEEP_MILLIS);
    }

    private void beginAndWork() throws InterruptedException {
        free.acquire();
        if (!running) {
            free.release();
            return;
        }
        var most = 1 + free.drainPermits();
        List<Job> jobs = List.of();
        try {
            jobs = work.begin(most, pace.resting());
        } finally {
            free.release(most - jobs.size());
        }
        for (var job : jobs) {
            Thread.ofVirtual().name("lane").start(() -> {
                try {
                    empty(job);
                } finally {
                    free.release();
                    poke.release();
                }
            });
        }
    }

    private void empty(Job first) {
        var job = Optional.of(first);
        while (job.isPresent()) {
            try {
                job = finish(new Done(job.get(), send(job.get())));
            } catch (RuntimeException e) {
                Faults.log(log, "lane", e);
                pause(job.get());
                return;
            }
        }
    }

    /** A kind that nobody serves yet waits; a fault of our own in sending is thrown. */
    private Result send(Job job) {
        return adapters.of(job.lease().route())
                .map(adapter -> keepLease.during(job, one -> sent(adapter, one)))
                .orElseGet(() -> new Result.Later(LaneWork.LEASE, "This kind of channel cannot send yet."));
    }

    private Result sent(ChannelAdapter adapter, Job job) {
        return (job.message().interrupted() && adapter.traces() ? traced(adapter, job) : Optional.<Result>empty())
                .orElseGet(() -> adapter.send(job.message()));
    }

    /** What became of an earlier attempt; empty when it has to be made again. As long as that is unclear it is thrown. */
    private Optional<Result> traced(ChannelAdapter adapter, Job job) {
        var known = work.recognised(job);
        if (known.isPresent()) {
            return known;
        }
        return switch (adapter.trace(job.message())) {
            case Trace.Found found -> Optional.of(new Result.Sent(found.providerId()));
            case Trace.Nothing _ when job.lease().attempts() >= LOOKS -> work.again(job);
            case Trace.Nothing _, Trace.Unclear _ -> throw new UnknownOutcome("It is not clear yet what became of it.");
        };
    }

    /** What is known of an attempt is not forgotten because the database is away for a moment. */
    private Optional<Job> finish(Done done) {
        while (true) {
            try {
                return finished.submit(done);
            } catch (RuntimeException e) {
                if (!running || !DatabaseFault.of(e).passes()) {
                    throw e;
                }
                Faults.log(log, "lane", e);
                pause();
            }
        }
    }

    /** Where even that fails the lease runs out by itself. */
    private void pause(Job job) {
        try {
            work.pause(job);
        } catch (RuntimeException e) {
            Faults.log(log, "lane", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(SWEEP_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is being sent at this moment is awaited and recorded, so that its outcome is known at the next start. */
    @Override
    public void stop() {
        running = false;
        poke.release();
        try {
            if (free.tryAcquire(MOST_LANES, LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                // For the next start: a context may be stopped and started again.
                free.release(MOST_LANES);
            } else {
                log.atWarn().log("stopped-while-sending");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void close() {
        finished.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
