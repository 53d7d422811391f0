package dev.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.driver.Product;
import dev.parley.platform.database.ServerProcesses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
        var machine = Machine.fresh("killed");
        var home = machine.home();
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
}
