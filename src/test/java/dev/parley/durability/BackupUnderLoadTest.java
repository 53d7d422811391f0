package dev.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.driver.Browser;
import dev.parley.driver.Product;
import dev.parley.platform.database.ServerProcesses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A backup taken while visitors write holds every message acknowledged before it began, once and in order (AD-9). */
class BackupUnderLoadTest {
    private static final Duration BACK = Duration.ofSeconds(60);
    private static final long SEED = Long.getLong("parley.seed", 20_262);

    private final Random random = new Random(SEED);

    @TempDir
    Path folder;

    /** A backup, and how much was acknowledged when it began. */
    private record Taken(Path file, Map<String, Integer> before) {}

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void itHoldsWhatWasAcknowledgedAndTheRestoredParleyGoesOn_AD9() throws Exception {
        var machine = Machine.fresh("backup-load");
        Taken taken;
        List<Talk> talks;
        try (var product = machine.start()) {
            product.ready();
            var crowd = Crowd.of(Shop.open(machine.address()));
            try {
                crowd.awaitProgress(BACK);
                aKilledBackupHarmsNothing(machine, crowd);
                taken = take(machine, crowd, "parley.tar.gz");
                crowd.awaitProgress(BACK);
                talks = crowd.stop();
            } finally {
                crowd.sendAway();
            }
        }
        var restored = restored(taken, talks, "backup-restored");
        try (var product = restored.start()) {
            product.ready();
            compare(taken, talks, restored.stored());
            // The start has tried the key on the secrets; the administrator's password and a visitor's token hold too.
            var ada = new Browser(restored.address()).logsIn("ada@shop.example", "correct horse");
            assertThat(ada.get("/api/channels").ok()).hasSize(1);
        }
    }

    @Test
    @Tag("soak")
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void severalInARowWithKillsAndCheckpointsBetween_AD9() throws Exception {
        var machine = Machine.fresh("backup-soak");
        var product = machine.start();
        var taken = new ArrayList<Taken>();
        List<Talk> talks;
        try {
            product.ready();
            var crowd = Crowd.of(Shop.open(machine.address()));
            try {
                for (var round = 0; round < 6; round++) {
                    crowd.awaitProgress(BACK);
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(500, 4_000));
                    taken.add(take(machine, crowd, "parley-" + round + ".tar.gz"));
                    product = kill(round, product, machine);
                }
                crowd.awaitProgress(BACK);
                talks = crowd.stop();
            } finally {
                crowd.sendAway();
            }
        } catch (Exception | AssertionError failure) {
            throw new AssertionError("With seed " + SEED + "; what Parley said is in " + machine.output(), failure);
        } finally {
            product.close();
        }
        for (var backup : taken) {
            var restored = restored(backup, talks, "backup-soak-restored");
            try (var again = restored.start()) {
                again.ready();
                compare(backup, talks, restored.stored());
            }
        }
    }

    @Test
    @Tag("soak")
    void aFullDiskEndsItWithASentenceAndLeavesNothing_AD9() throws Exception {
        assumeTrue(
                ScriptTest.namespacesAllowed(),
                "Skipped: this machine forbids user namespaces, so no small disk can be made here.");
        var machine = Machine.fresh("backup-full");
        try (var product = machine.start()) {
            product.ready();
        }
        var file = folder.resolve("parley.tar.gz");
        var said = machine.runBehind(
                List.of(
                        "unshare",
                        "-Urm",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=1m none \"$0\"; \"$@\"; code=$?; ls -A \"$0\"; exit $code",
                        folder.toString()),
                "backup",
                file);
        assertThat(said)
                .startsWith("1 The disk is too full for the backup " + file)
                .hasLineCount(1);
    }

    @Test
    @Tag("soak")
    void aStartThatFallsIntoTheBackupOfAStoppedHomeWaitsForItsEnd_AD9() throws Exception {
        var machine = Machine.fresh("backup-stopped");
        try (var product = machine.start()) {
            product.ready();
        }
        var file = folder.resolve("parley.tar.gz");
        var backup = machine.begin(List.of(), "backup", file, folder.resolve("backup.log"));
        while (!Files.readString(machine.home().resolve("parley.lock")).endsWith("backup")) {
            assertThat(backup.handle().isAlive()).as("still at work").isTrue();
            TimeUnit.MILLISECONDS.sleep(1);
        }
        try (var product = machine.start()) {
            product.ready();
            assertThat(product.said())
                    .contains("A backup of " + machine.home() + " is being made. Parley starts when it is done.");
        }
        assertThat(backup.exitCode()).isZero();
        assertThat(file).exists();
    }

    private static Product kill(int round, Product product, Machine machine) throws Exception {
        switch (round % 3) {
            case 0 -> ServerProcesses.killAll(machine.home());
            case 1 -> ServerProcesses.killPostmaster(machine.home());
            default -> {
                product.kill();
                ServerProcesses.killAll(machine.home());
                return machine.start().ready();
            }
        }
        return product;
    }

    private void aKilledBackupHarmsNothing(Machine machine, Crowd crowd) throws Exception {
        var file = folder.resolve("killed.tar.gz");
        var part = folder.resolve("killed.tar.gz.part");
        var backup = machine.begin(List.of(), "backup", file, folder.resolve("killed.log"));
        while (!Files.exists(part) || Files.size(part) < 10_000) {
            assertThat(backup.handle().isAlive()).as("still at work").isTrue();
            TimeUnit.MILLISECONDS.sleep(1);
        }
        backup.kill();
        assertThat(file).doesNotExist();
        crowd.awaitProgress(BACK);
        try (var connection = ServerProcesses.connect(machine.home());
                var statement = connection.createStatement()) {
            // PostgreSQL notices at once that nobody is there any more, and lets go of its log.
            for (var slots = 1; slots > 0; TimeUnit.MILLISECONDS.sleep(50)) {
                try (var rows = statement.executeQuery("select count(*) from pg_replication_slots")) {
                    rows.next();
                    slots = rows.getInt(1);
                }
            }
        }
    }

    private Taken take(Machine machine, Crowd crowd, String name) throws Exception {
        var file = folder.resolve(name);
        var before = crowd.soFar();
        assertThat(machine.run("backup", file)).startsWith("0 The backup is in " + file);
        return new Taken(file, before);
    }

    private static Machine restored(Taken taken, List<Talk> talks, String name) throws Exception {
        assertThat(talks).isNotEmpty();
        var restored = Machine.fresh(name);
        assertThat(restored.run("restore", taken.file()))
                .startsWith("0 The backup of ")
                .contains("All tables and indexes are in order.")
                .hasLineCount(2);
        return restored;
    }

    /** What is there is the beginning of what was said, and no shorter than what was acknowledged before. */
    private static void compare(Taken taken, List<Talk> talks, Map<String, List<String>> stored) {
        assertThat(taken.before().values().stream().mapToInt(count -> count).sum())
                .isPositive();
        for (var talk : talks) {
            var all = talk.acknowledged().stream().map(Talk.Said::text).toList();
            var there = stored.getOrDefault(talk.name(), List.of());
            assertThat(there.size())
                    .as("messages of " + talk.name())
                    .isBetween(taken.before().getOrDefault(talk.name(), 0), all.size());
            assertThat(there).as("stored of " + talk.name()).isEqualTo(all.subList(0, there.size()));
        }
        assertThat(talks.stream().map(Talk::name)).containsAll(stored.keySet());
    }
}
