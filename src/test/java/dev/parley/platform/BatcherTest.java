package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Eventually;
import dev.parley.platform.Batcher.Size;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** IN-8: many as one, the culprit alone, nobody forgotten. */
class BatcherTest {
    @Test
    void whatArrivesAtTheSameMomentIsOneBatch() throws InterruptedException {
        var sizes = new CopyOnWriteArrayList<Integer>();
        var first = new CountDownLatch(1);
        try (var batcher = new Batcher<Integer, Integer>("test", new Size(1, 100, 1_000), items -> {
            sizes.add(items.size());
            await(first);
            return items.stream().map(item -> item * 2).toList();
        })) {
            var blocker = Thread.startVirtualThread(() -> batcher.submit(0));
            Eventually.so("the first is under way", () -> sizes.size() == 1);
            var rest = Thread.startVirtualThread(() -> assertThat(AtOnce.all(50, batcher::submit))
                    .isEqualTo(java.util.stream.IntStream.range(0, 50)
                            .mapToObj(i -> i * 2)
                            .toList()));
            Thread.sleep(200);
            first.countDown();
            blocker.join();
            rest.join();
            assertThat(sizes).startsWith(1).hasSizeLessThan(6);
        }
    }

    @Test
    void aFurtherWorkerHelpsWhereTheFirstIsStuck() throws InterruptedException {
        var stuck = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var batcher = new Batcher<Integer, Integer>("test", new Size(2, 100, 1_000), items -> {
            if (items.contains(0)) {
                stuck.countDown();
                await(go);
            }
            return items;
        })) {
            var first = Thread.startVirtualThread(() -> batcher.submit(0));
            stuck.await();
            assertThat(AtOnce.all(3, i -> batcher.submit(i + 1))).containsExactly(1, 2, 3);
            assertThat(AtOnce.all(100, i -> batcher.submit(i + 1))).hasSize(100);
            assertThat(first.isAlive()).isTrue();
            go.countDown();
            first.join();
        }
    }

    @Test
    void onlyTheCulpritFails() {
        try (var batcher = new Batcher<Integer, Integer>("test", new Size(2, 100, 1_000), items -> {
            if (items.contains(13)) {
                throw new IllegalStateException(new SQLException("refused", "22021"));
            }
            return items;
        })) {
            var passed = AtOnce.all(40, i -> {
                try {
                    return batcher.submit(i) == i;
                } catch (IllegalStateException refused) {
                    return false;
                }
            });
            assertThat(passed.indexOf(false)).isEqualTo(13);
            assertThat(passed.lastIndexOf(false)).isEqualTo(13);
        }
    }

    @Test
    void aPassingFaultFailsTheWholeBatchSoThatTheProviderSendsAgain() {
        var calls = new CopyOnWriteArrayList<Integer>();
        try (var batcher = new Batcher<Integer, Integer>("test", new Size(1, 100, 1_000), items -> {
            calls.add(items.size());
            throw new IllegalStateException(new SQLException("away", "57P01"));
        })) {
            assertThatThrownBy(() -> batcher.submit(1)).hasRootCauseMessage("away");
            assertThat(calls).containsExactly(1);
        }
    }

    @Test
    void moreThanMayWaitIsRefusedAtOnce() {
        var go = new CountDownLatch(1);
        try (var batcher = new Batcher<Integer, Integer>("test", new Size(1, 1, 2), items -> {
            await(go);
            return items;
        })) {
            var outcomes = new CopyOnWriteArrayList<String>();
            var threads = java.util.stream.IntStream.range(0, 10)
                    .mapToObj(i -> Thread.startVirtualThread(() -> {
                        try {
                            batcher.submit(i);
                            outcomes.add("done");
                        } catch (Problem busy) {
                            outcomes.add(busy.type().name());
                        }
                    }))
                    .toList();
            Eventually.so("the surplus is refused", () -> outcomes.size() >= 7);
            assertThat(outcomes).containsOnly("BUSY");
            go.countDown();
            Eventually.so("the rest is done", () -> outcomes.size() == 10);
            assertThat(threads).hasSize(10);
            assertThat(List.copyOf(outcomes).stream().filter("done"::equals)).hasSizeBetween(2, 3);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
