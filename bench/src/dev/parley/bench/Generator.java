package dev.parley.bench;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over a fixed number of connections: as fast as they are answered, or at a rate that does not wait for answers.
 * At a rate, a request that found no free connection was still due when it was due, so that waiting counts as what it is.
 */
final class Generator implements HttpLine.Owner, AutoCloseable {
    private static final double NANOS = 1e9;
    private static final long BEHIND_NANOS = 200_000;
    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(60);
    private final Loop loop;
    private final List<HttpLine> lines = new ArrayList<>();
    private final ArrayDeque<HttpLine> idle = new ArrayDeque<>();
    private @Nullable Traffic traffic;
    private @Nullable Traffic last;
    private double period;
    private long startedAt;
    private long started;
    private long onTheWay;
    private volatile long nextDue;
    private volatile boolean pacing;

    /** Connects; at most so many requests are on their way at once. */
    Generator(Loop loop, InetSocketAddress address, int connections) {
        this.loop = loop;
        loop.call(() -> {
            for (var i = 0; i < connections; i++) {
                lines.add(new HttpLine(loop, address, this));
            }
            return true;
        });
        loop.eachTurn(this::feed);
    }

    /** Sends all there is as fast as it is answered, and waits for the answers. */
    void sendAll(Traffic all) {
        start(all, 0);
        while (loop.call(() -> again() || onTheWay > 0)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Whether there is more to send; what was refused for the moment may have come back. */
    private boolean again() {
        if (traffic == null && onTheWay == 0) {
            traffic = last;
            feed();
        }
        return traffic != null;
    }

    /** Begins to send: so many a second, or with 0 as fast as the answers come. */
    void start(Traffic what, double perSecond) {
        loop.call(() -> {
            period = perSecond == 0 ? 0 : NANOS / perSecond;
            startedAt = System.nanoTime();
            nextDue = startedAt;
            started = 0;
            traffic = what;
            last = what;
            feed();
            return true;
        });
        if (perSecond > 0) {
            pacing = true;
            Thread.ofPlatform().daemon().name("bench-pace").start(this::pace);
        }
    }

    /** Sends no more and waits up to a minute for the answers to what was sent. */
    void stop() {
        pacing = false;
        loop.call(() -> traffic = null);
        var end = System.nanoTime() + DRAIN_NANOS;
        while (loop.call(() -> onTheWay) > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** Wakes the loop when something is due; a selector's own time-out counts in milliseconds only. */
    private void pace() {
        while (pacing) {
            var wait = nextDue - System.nanoTime();
            LockSupport.parkNanos(wait > 0 ? wait : BEHIND_NANOS);
            loop.wake();
        }
    }

    private void feed() {
        var what = traffic;
        while (what != null && !idle.isEmpty()) {
            var due = System.nanoTime();
            if (period > 0) {
                if (due < nextDue) {
                    return;
                }
                due = nextDue;
                nextDue = startedAt + (long) (++started * period);
            }
            var line = idle.peek();
            line.out.clear();
            var number = what.next(line.out, due);
            if (number == Traffic.NOTHING) {
                traffic = null;
                return;
            }
            idle.poll();
            onTheWay++;
            line.send(number, due);
        }
    }

    @Override
    public void free(HttpLine line) {
        idle.push(line);
    }

    @Override
    public void answered(long number, int status, long due) {
        onTheWay--;
        if (last != null) {
            last.answered(number, status, due);
        }
    }

    /** Ends the connections. */
    @Override
    public void close() {
        pacing = false;
        loop.eachTurn(() -> {});
        loop.call(() -> {
            lines.forEach(HttpLine::close);
            return true;
        });
    }
}
