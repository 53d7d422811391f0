package dev.parley.sandbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** What the business has called, sent and been refused. Thread-safe. */
final class BotLog {
    private static final int REFUSALS_KEPT = 50;
    private final List<Sent> sent = new ArrayList<>();
    private final List<String> called = new ArrayList<>();
    private final Deque<Account.Refused> refused = new ArrayDeque<>();
    private final List<Consumer<Sent>> listeners = new CopyOnWriteArrayList<>();

    List<Sent> sent() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    void onSent(Consumer<Sent> listener) {
        listeners.add(listener);
    }

    void sent(Sent one) {
        synchronized (sent) {
            sent.add(one);
        }
        listeners.forEach(listener -> listener.accept(one));
    }

    List<String> called() {
        synchronized (called) {
            return List.copyOf(called);
        }
    }

    void called(String method) {
        synchronized (called) {
            called.add(method);
        }
    }

    /** The latest, latest last. */
    List<Account.Refused> refused() {
        synchronized (refused) {
            return List.copyOf(refused);
        }
    }

    void refused(String method, Reply reply) {
        synchronized (refused) {
            refused.add(new Account.Refused(Instant.now(), method, reply.status(), reply.reason()));
            if (refused.size() > REFUSALS_KEPT) {
                refused.removeFirst();
            }
        }
    }
}
