package dev.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * One thread that waits for all connections at once, so that driving the product costs little of the machine it shares. What it
 * serves belongs to it: no locks, and no other thread touches it while the loop runs.
 */
final class Loop implements AutoCloseable {
    private static final long LONGEST_WAIT_MILLIS = 100;
    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean open = true;
    private Runnable eachTurn = () -> {};

    /** A connection of the loop. */
    interface Served {
        /** The channel can do what it waited for. */
        void ready(SelectionKey key) throws IOException;

        /** The connection is over. */
        void failed(IOException why);
    }

    Loop() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = Thread.ofPlatform().daemon().name("bench-loop").start(this::run);
    }

    private void run() {
        while (open) {
            try {
                selector.select(Loop::serve, LONGEST_WAIT_MILLIS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            for (var task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
            eachTurn.run();
        }
    }

    private static void serve(SelectionKey key) {
        var served = (Served) key.attachment();
        try {
            served.ready(key);
        } catch (IOException e) {
            key.cancel();
            served.failed(e);
        }
    }

    /** Done after each turn, on the loop's thread. */
    void eachTurn(Runnable what) {
        call(() -> eachTurn = what);
    }

    /** Watches a channel; to be called on the loop's thread. */
    SelectionKey watch(SelectableChannel channel, int interest, Served served) throws IOException {
        return channel.register(selector, interest, served);
    }

    void wake() {
        selector.wakeup();
    }

    void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Does something on the loop's thread and waits for it. */
    <T> T call(Callable<T> task) {
        var result = new CompletableFuture<T>();
        execute(() -> {
            try {
                result.complete(task.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }

    @Override
    public void close() {
        open = false;
        selector.wakeup();
        try {
            thread.join();
            for (var key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
