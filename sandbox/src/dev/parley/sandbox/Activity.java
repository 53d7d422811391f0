package dev.parley.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Invented customers who write by themselves, so many a minute, in believable conversations: each goes on when the business has
 * answered, or when it has waited long enough.
 */
final class Activity implements AutoCloseable {
    private static final int MOST_PER_MINUTE = 120;
    private static final int MOST_AT_ONCE = 60;
    private static final Duration TICK = Duration.ofMillis(500);
    private static final long SHORTEST_THOUGHT_MILLIS = 4_000;
    private static final long LONGEST_THOUGHT_MILLIS = 9_000;
    private static final long PATIENCE_MILLIS = 60_000;
    private final Supplier<List<Account>> accounts;
    private final Random random = new Random();
    private final List<JsonNode> stories = stories();
    private final Deque<JsonNode> next = new ArrayDeque<>();
    private final List<Talk> talks = new ArrayList<>();
    private final Thread thread;
    private volatile int perMinute;
    private volatile boolean closed;
    private long nextAt;

    Activity(Supplier<List<Account>> accounts) {
        this.accounts = accounts;
        this.thread = Thread.ofVirtual().name("sandbox-activity").start(this::run);
    }

    int perMinute() {
        return perMinute;
    }

    /** From now on so many new customers write each minute, 0 to 120. Those who have begun go on. */
    void perMinute(int number) {
        if (number < 0 || number > MOST_PER_MINUTE) {
            throw new IllegalArgumentException(
                    "Between 0 and " + MOST_PER_MINUTE + " customers can write each minute.");
        }
        perMinute = number;
        nextAt = 0;
    }

    private void run() {
        while (!closed) {
            try {
                Thread.sleep(TICK);
                step(System.currentTimeMillis());
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void step(long now) {
        if (perMinute > 0 && now >= nextAt && talks.size() < MOST_AT_ONCE) {
            begin();
            // Nobody writes at the stroke of a clock.
            nextAt = now + (long) (60_000.0 / perMinute * (0.6 + 0.8 * random.nextDouble()));
        }
        talks.removeIf(talk -> talk.step(now));
    }

    private void begin() {
        var all = accounts.get();
        if (all.isEmpty()) {
            return;
        }
        if (next.isEmpty()) {
            var mixed = new ArrayList<>(stories);
            java.util.Collections.shuffle(mixed, random);
            next.addAll(mixed);
        }
        talks.add(new Talk(all.get(random.nextInt(all.size())), next.removeFirst()));
    }

    private long thought() {
        return random.nextLong(SHORTEST_THOUGHT_MILLIS, LONGEST_THOUGHT_MILLIS);
    }

    /** One customer with something to say. */
    private final class Talk {
        private final Account account;
        private final String customer;
        private final Deque<String> left = new ArrayDeque<>();
        private long goesOnAt;
        private long saidAt;

        Talk(Account account, JsonNode story) {
            this.account = account;
            this.customer = account.meets(story.path("name").asString());
            story.path("says").forEach(line -> left.add(line.asString()));
            say(System.currentTimeMillis());
        }

        /** True once there is nothing more to say. */
        boolean step(long now) {
            if (left.isEmpty()) {
                return true;
            }
            var last = account.conversations().find(customer).flatMap(Conversation::last);
            var answered = last.isPresent() && !last.get().byCustomer();
            if (answered && goesOnAt == 0) {
                goesOnAt = now + thought();
            }
            if (goesOnAt > 0 && now >= goesOnAt || now - saidAt > PATIENCE_MILLIS) {
                say(now);
            }
            return left.isEmpty();
        }

        private void say(long now) {
            account.says(customer, left.removeFirst());
            saidAt = now;
            goesOnAt = 0;
        }
    }

    private static List<JsonNode> stories() {
        try {
            var bytes = Pages.bytes("stories.json");
            return bytes == null ? List.of() : Json.read(bytes).valueStream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
