package dev.parley.sandbox;

import dev.parley.sandbox.Chaos.Switch;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Brings events to an app's webhook: one customer's after the other, several customers at the same time, each again until it is taken
 * (pauses are shorter than Meta's).
 */
final class MetaDeliveries {
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private final MetaApp app;
    private final Chaos chaos;
    private final Map<String, Queue<Event>> lanes = new HashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicInteger pending = new AtomicInteger();
    private volatile boolean closed;

    private record Event(long number, String body) {}

    MetaDeliveries(MetaApp app, Chaos chaos) {
        this.app = app;
        this.chaos = chaos;
    }

    int pending() {
        return pending.get();
    }

    /** Where nobody wants to hear of it, it is gone. */
    void offer(String customer, String body) {
        if (!Hook.isHere(app.callback())) {
            return;
        }
        pending.incrementAndGet();
        var event = new Event(numbers.incrementAndGet(), body);
        synchronized (lanes) {
            var lane = lanes.get(customer);
            if (lane == null) {
                var started = new ArrayDeque<Event>();
                lanes.put(customer, started);
                lane = started;
                Thread.ofVirtual().name("sandbox-meta").start(() -> drain(customer, started));
            }
            lane.add(event);
        }
    }

    void close() {
        closed = true;
    }

    private void drain(String customer, Queue<Event> lane) {
        while (true) {
            Event next;
            synchronized (lanes) {
                next = lane.poll();
                if (next == null) {
                    lanes.remove(customer);
                    return;
                }
            }
            var event = next;
            if (chaos.strikes(Switch.REORDER, event.number())) {
                Thread.ofVirtual().name("sandbox-overtaken").start(() -> {
                    sleep(Duration.ofMillis(50L + chaos.below(Switch.REORDER, ~event.number(), 350)));
                    deliver(event);
                });
            } else {
                deliver(event);
            }
        }
    }

    private void deliver(Event event) {
        sleep(chaos.delay(event.number()));
        var pause = SHORTEST;
        for (var attempt = 0; !closed && !isTaken(event, attempt); attempt++) {
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        }
        pending.decrementAndGet();
    }

    private boolean isTaken(Event event, int attempt) {
        var dropped = attempt == 0 && chaos.strikes(Switch.DROP_THEN_RESEND, event.number());
        if (dropped && chaos.below(Switch.DROP_THEN_RESEND, ~event.number(), 2) == 0) {
            return false;
        }
        if (!isPosted(event)) {
            return false;
        }
        if (chaos.strikes(Switch.DUPLICATE, event.number())) {
            isPosted(event);
        }
        return !dropped;
    }

    private boolean isPosted(Event event) {
        try {
            return app.post(event.body()) / 100 == 2;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
