package dev.parley.durability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Visitors that talk all at once until they are told to stop. */
final class Crowd {
    private static final int VISITORS = 8;
    private static final int MESSAGES_EACH = 40;

    private final Shop shop;
    private final List<Thread> threads = new ArrayList<>();
    private final List<AtomicLong> counts = new ArrayList<>();
    private final ConcurrentLinkedQueue<Talk> talks = new ConcurrentLinkedQueue<>();
    private final CopyOnWriteArrayList<Throwable> failures = new CopyOnWriteArrayList<>();
    private volatile boolean enough;

    private Crowd(Shop shop) {
        this.shop = shop;
    }

    static Crowd of(Shop shop) {
        var crowd = new Crowd(shop);
        for (var number = 0; number < VISITORS; number++) {
            var name = "visitor-" + number;
            var count = new AtomicLong();
            crowd.counts.add(count);
            crowd.threads.add(Thread.ofPlatform().name(name).start(() -> crowd.talk(name, count)));
        }
        return crowd;
    }

    /** Waits until each of them got another message acknowledged. */
    void awaitProgress(Duration atMost) throws InterruptedException {
        var end = System.nanoTime() + atMost.toNanos();
        var before = counts.stream().map(AtomicLong::get).toList();
        for (var visitor = 0; visitor < VISITORS; visitor++) {
            while (counts.get(visitor).get() == before.get(visitor)) {
                check();
                if (System.nanoTime() > end) {
                    throw new AssertionError("No message was acknowledged for " + atMost.toSeconds() + " s");
                }
                TimeUnit.MILLISECONDS.sleep(10);
            }
        }
    }

    /** How many messages of each conversation are acknowledged at this moment, by its name. */
    Map<String, Integer> soFar() {
        return talks.stream()
                .collect(
                        Collectors.toMap(Talk::name, talk -> talk.acknowledged().size()));
    }

    /** Lets them finish their sentences; the result is all conversations. */
    List<Talk> stop() throws InterruptedException {
        enough = true;
        for (var thread : threads) {
            thread.join();
        }
        check();
        return List.copyOf(talks);
    }

    /** Stops them in mid-sentence, for when the test has failed. */
    void sendAway() {
        threads.forEach(Thread::interrupt);
    }

    private void talk(String name, AtomicLong count) {
        try {
            for (var number = 0; !enough; number++) {
                var talk = Talk.start(shop, name + "-" + number);
                talks.add(talk);
                for (var message = 0; message < MESSAGES_EACH && !enough; message++) {
                    talk.say();
                    count.incrementAndGet();
                    TimeUnit.MILLISECONDS.sleep(1);
                }
            }
        } catch (InterruptedException _) {
            // Sent away.
        } catch (RuntimeException | AssertionError failure) {
            failures.add(failure);
        }
    }

    private void check() {
        if (!failures.isEmpty()) {
            throw new AssertionError("A visitor got an answer that it must not get", failures.getFirst());
        }
    }
}
