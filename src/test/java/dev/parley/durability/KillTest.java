package dev.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.database.ServerProcesses;
import java.time.Duration;
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
                for (var victim : Victim.some(kills, random)) {
                    crowd.awaitProgress(BACK);
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(300, 2_000));
                    product = machine.kill(victim, product, random);
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
        assertThat(machine.output()).content().doesNotContain("\tat ");
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
