package dev.parley.durability;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Command;
import dev.parley.driver.Product;
import dev.parley.platform.database.ServerProcesses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;

/** {@code kill -9} under load: Parley comes back, and every acknowledged message is there once and in order. */
class KillTest {
    private static final Duration BACK = Duration.ofSeconds(60);
    private static final long SEED = Long.getLong("parley.seed", 20_260);

    private final Random random = new Random(SEED);

    /** What is killed. */
    private enum Victim {
        PARLEY,
        POSTGRES,
        BOTH
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void threeKillsLoseNothingAndDoubleNothing() throws Exception {
        survives(3);
    }

    @Test
    @Tag("soak")
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void twentyKillsLoseNothingAndDoubleNothing() throws Exception {
        survives(20);
    }

    private void survives(int kills) throws Exception {
        var home = Path.of("target", "homes", "killed").toAbsolutePath();
        FileSystemUtils.deleteRecursively(home);
        var machine = new Machine(home, home.resolveSibling("killed.log"), freePort());
        Files.deleteIfExists(machine.output());
        var product = machine.start();
        try {
            product.ready();
            var crowd = Crowd.of(Shop.open(machine.address()));
            try {
                for (var victim : victims(kills)) {
                    crowd.awaitProgress(BACK);
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(300, 2_000));
                    product = kill(victim, product, machine);
                    crowd.awaitProgress(BACK);
                }
                var talks = crowd.stop();
                System.out.printf("%d kills, %d messages acknowledged.%n", kills, messages(talks));
                compare(talks, machine);
            } finally {
                crowd.sendAway();
            }
        } catch (Exception | AssertionError failure) {
            throw new AssertionError("With seed " + SEED + "; what Parley said is in " + machine.output(), failure);
        } finally {
            product.close();
        }
        assertThat(ServerProcesses.all(home)).as("processes left behind").isEmpty();
    }

    /** Each kind in turn, in random order. */
    private List<Victim> victims(int kills) {
        var all = new ArrayList<Victim>();
        while (all.size() < kills) {
            var round = new ArrayList<>(List.of(Victim.values()));
            Collections.shuffle(round, random);
            all.addAll(round);
        }
        return all.subList(0, kills);
    }

    private Product kill(Victim victim, Product product, Machine machine) throws Exception {
        if (victim != Victim.PARLEY) {
            if (random.nextBoolean()) {
                ServerProcesses.killAll(machine.home());
            } else {
                ServerProcesses.killPostmaster(machine.home());
            }
        }
        if (victim == Victim.POSTGRES) {
            return product;
        }
        product.kill();
        // What ./parley run does after a second; ScriptTest shows that.
        return machine.start().ready();
    }

    private static void compare(List<Talk> talks, Machine machine) throws Exception {
        var stored = machine.stored();
        for (var talk : talks) {
            assertThat(talk.read()).as("read by the widget of " + talk.name()).isEqualTo(talk.acknowledged());
            assertThat(stored.getOrDefault(talk.name(), List.of()))
                    .as("stored of " + talk.name())
                    .isEqualTo(talk.acknowledged().stream().map(Talk.Said::text).toList());
            stored.remove(talk.name());
        }
        assertThat(stored).as("stored of nobody").isEmpty();
    }

    private static int messages(List<Talk> talks) {
        return talks.stream().mapToInt(talk -> talk.acknowledged().size()).sum();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where Parley lives during the test. */
    private record Machine(Path home, Path output, int port) {
        Product start() {
            return Product.start(
                    Command.classes(),
                    output,
                    Map.of(
                            "PARLEY_HOME",
                            home.toString(),
                            "PARLEY_PORT",
                            Integer.toString(port),
                            "PARLEY_WIDGET_MESSAGES_PER_MINUTE",
                            "1000000",
                            "PARLEY_WIDGET_MESSAGES_PER_MINUTE_AND_ADDRESS",
                            "1000000",
                            "PARLEY_WIDGET_VISITORS_PER_MINUTE",
                            "1000000"));
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + port);
        }

        /** The texts of each visitor's messages, in order. */
        Map<String, List<String>> stored() throws IOException, SQLException {
            var texts = new ArrayList<String>();
            try (var connection = ServerProcesses.connect(home);
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("""
                            select text from chats.message where direction = 'IN'
                            order by identity_id, order_at, sequence, public_id
                            """)) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts.stream()
                    .collect(groupingBy(text -> text.replaceFirst(" says .*", ""), mapping(x -> x, toList())));
        }
    }
}
