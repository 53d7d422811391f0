package dev.parley.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.database.ServerProcesses;
import dev.parley.sandbox.Chaos;
import dev.parley.sandbox.Sandbox;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A provider that does everything wrong at once, and three {@code kill -9}: each message of a customer is there once and in order,
 * each answer reached the customer once, or twice only where it is marked (IN-2, IN-7, IN-8, PN-8).
 */
class ChaosTest {
    private static final long SEED = Long.getLong("parley.seed", 20_261);
    private static final Duration REVOKED = Duration.ofSeconds(2);

    private final Random random = new Random(SEED);

    /** How many customers write how many messages each, and get how many answers each. */
    private record Size(int customers, int messages, int answers) {}

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void aShortStorm_IN2_IN7_IN8_PN8() throws Exception {
        survives(new Size(12, 40, 12), Duration.ofMinutes(3));
    }

    @Test
    @Tag("soak")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void fiveThousandMessagesAndTwoThousandAnswers_IN2_IN7_IN8_PN8() throws Exception {
        survives(new Size(50, 100, 40), Duration.ofMinutes(10));
    }

    private void survives(Size size, Duration patience) throws Exception {
        var machine = Machine.fresh("chaos");
        try (var sandbox = Sandbox.start(0, SEED)) {
            var product = machine.start();
            try {
                product.ready();
                var care = Care.open(machine.address(), sandbox, size.customers());
                stormy(sandbox.chaos());
                care.writeAndAnswer(size.messages(), size.answers());
                revoke(sandbox.chaos());
                for (var victim : Victim.some(3, random)) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000, 4_000));
                    product = machine.kill(victim, product, random);
                }
                care.finish(patience);
                sandbox.chaos().calm();
                care.settle(patience);
                care.compare(machine.home());
            } finally {
                product.close();
            }
        } catch (Exception | AssertionError failure) {
            throw new AssertionError("With seed " + SEED + "; what Parley said is in " + machine.output(), failure);
        }
        assertThat(ServerProcesses.all(machine.home()))
                .as("processes left behind")
                .isEmpty();
        assertThat(machine.output()).content().doesNotContain("\tat ");
    }

    private static void stormy(Chaos chaos) {
        chaos.set(Chaos.Switch.DUPLICATE, 20);
        chaos.set(Chaos.Switch.REORDER, 20);
        chaos.set(Chaos.Switch.DELAY, 10);
        chaos.set(Chaos.Switch.DROP_THEN_RESEND, 10);
        chaos.set(Chaos.Switch.TOO_MANY, 5);
        chaos.set(Chaos.Switch.SERVER_ERROR, 5);
        chaos.set(Chaos.Switch.LOST_ANSWER, 2);
    }

    private static void revoke(Chaos chaos) throws InterruptedException {
        chaos.set(Chaos.Switch.REVOKED_TOKEN, 100);
        TimeUnit.MILLISECONDS.sleep(REVOKED.toMillis());
        chaos.set(Chaos.Switch.REVOKED_TOKEN, 0);
    }
}
