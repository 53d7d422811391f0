package dev.parley.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Gathers what arrives at the same moment, so that one transaction serves many. While a batch is being worked on, the next one
 * grows; a batch of one is the ordinary case on a quiet day. Only where many wait, or the batch before them takes long, does a
 * further worker help: two small batches cost twice what one larger costs. Where the database refuses the data of a batch, the
 * batch is halved until the culprit is alone, so that nobody else is held up.
 */
public final class Batcher<T, R> implements AutoCloseable {
    private static final int MANY = 16;
    private static final Duration LONG = Duration.ofMillis(10);
    private final BlockingQueue<Waiting<T, R>> queue;
    private final int largest;
    private final Function<List<T>, List<R>> work;
    private final List<Thread> workers = new ArrayList<>();
    private final Semaphore help = new Semaphore(0);
    /** The first worker has a batch. */
    private volatile boolean busy;

    private volatile boolean closed;

    private record Waiting<T, R>(T item, CompletableFuture<R> answer) {}

    /** How many workers run side by side, how large a batch may grow, and how many items may wait before callers are refused. */
    public record Size(int workers, int largest, int waiting) {}

    /** The work gets the batch and gives one result for each item, in the same order, or throws and has changed nothing. */
    public Batcher(String name, Size size, Function<List<T>, List<R>> work) {
        this.queue = new ArrayBlockingQueue<>(size.waiting());
        this.largest = size.largest();
        this.work = work;
        for (int i = 0; i < size.workers(); i++) {
            // Not virtual: these few ask the database all day, and each answer would wake three threads instead of one.
            workers.add(Thread.ofPlatform().daemon().name(name + "-" + i).start(i == 0 ? this::run : this::help));
        }
    }

    /** Waits until the item's batch is done and gives its result, or throws what the work threw. Refuses with BUSY when full. */
    public R submit(T item) {
        var waiting = new Waiting<T, R>(item, new CompletableFuture<>());
        if (closed || !queue.offer(waiting)) {
            throw PlatformProblem.BUSY
                    .with("Parley has more to do than it can carry at this moment. Please send this again.")
                    .retryAfter(Duration.ofSeconds(1));
        }
        try {
            return answer(waiting);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private R answer(Waiting<T, R> waiting) {
        if (workers.size() > 1 && (queue.size() >= MANY || isStuck(waiting))) {
            help.release();
        }
        return waiting.answer().join();
    }

    /** Whether the first worker has not come to it within a while: the batch before may wait for a lock. */
    private boolean isStuck(Waiting<T, R> waiting) {
        if (!busy) {
            return false;
        }
        try {
            waiting.answer().get(LONG.toNanos(), TimeUnit.NANOSECONDS);
            return false;
        } catch (TimeoutException _) {
            return !queue.isEmpty();
        } catch (ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void run() {
        while (!closed) {
            var batch = new ArrayList<Waiting<T, R>>();
            try {
                batch.add(queue.take());
            } catch (InterruptedException _) {
                return;
            }
            queue.drainTo(batch, largest - 1);
            busy = true;
            serve(batch);
            busy = false;
        }
    }

    private void help() {
        while (!closed) {
            try {
                help.acquire();
            } catch (InterruptedException _) {
                return;
            }
            help.drainPermits();
            var batch = new ArrayList<Waiting<T, R>>();
            queue.drainTo(batch, largest);
            if (!batch.isEmpty()) {
                serve(batch);
            }
        }
    }

    private void serve(List<Waiting<T, R>> batch) {
        try {
            var results = work(batch);
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).answer().complete(results.get(i));
            }
        } catch (RuntimeException | Error e) {
            if (batch.size() > 1 && !DatabaseFault.of(e).passes()) {
                serve(batch.subList(0, batch.size() / 2));
                serve(batch.subList(batch.size() / 2, batch.size()));
            } else {
                batch.forEach(waiting -> waiting.answer().completeExceptionally(e));
            }
        }
    }

    /** Once more where two transactions stood in each other's way. */
    private List<R> work(List<Waiting<T, R>> batch) {
        var items = batch.stream().map(Waiting::item).toList();
        try {
            return work.apply(items);
        } catch (RuntimeException e) {
            if (DatabaseFault.of(e) != DatabaseFault.UNDONE) {
                throw e;
            }
            return work.apply(items);
        }
    }

    @Override
    public void close() {
        closed = true;
        workers.forEach(Thread::interrupt);
        var left = new ArrayList<Waiting<T, R>>();
        queue.drainTo(left);
        left.forEach(waiting -> waiting.answer()
                .completeExceptionally(PlatformProblem.BUSY.with("Parley is stopping. Please send this again.")));
    }
}
