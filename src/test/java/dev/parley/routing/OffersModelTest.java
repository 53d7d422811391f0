package dev.parley.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.AtOnce;
import dev.parley.fixture.Desk;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.TestClock;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * RT-3, RT-4, RT-5, CH-6, AG-4 and AG-5 under random lives: several threads do whatever agents, customers and administrators do.
 * The counts of places are right and no limit is exceeded at every moment; and soon after all fell silent, nobody waits for whom
 * somebody is there.
 */
@ProductTest
class OffersModelTest {
    private static final int THREADS = 4;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    Agents agents;

    @Autowired
    OfferDeeds deeds;

    OffersModel model;

    @BeforeEach
    void company() {
        model = new OffersModel(port, jdbc, clock, agents);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void whateverHappensEverybodyGetsAnAgentAndNoAgentTooMany_RT3_RT4_AG5(long seed) {
        play(new Random(seed), 6, 20);
    }

    @Tag("soak")
    @Test
    void whateverHappensAtLength_RT3_RT4_AG5() {
        play(new Random(23), 30, 60);
    }

    private void play(Random random, int rounds, int steps) {
        for (int round = 0; round < rounds; round++) {
            var limit = 1 + random.nextInt(3);
            model.limitIs(limit);
            var seeds = random.longs(THREADS).toArray();
            AtOnce.all(THREADS + 1, i -> i < THREADS ? act(new Random(seeds[i]), steps) : watch(steps));
            model.becomesQuiet("round " + round);
            if (random.nextBoolean()) {
                model.pass(Duration.ofSeconds(31));
                model.becomesQuiet("after the time of offers in round " + round);
            }
        }
        assertThat(model.offers()).as("each offer is explained").isEqualTo(model.explanations());
        assertThat(model.kindsOfEntries())
                .as("all that may become of an offer has happened")
                .contains("ACCEPTED", "DECLINED", "MISSED", "WITHDRAWN", "ASSIGNED");
    }

    private int act(Random random, int steps) {
        for (int step = 0; step < steps; step++) {
            deeds.any(random, model);
        }
        return steps;
    }

    private int watch(int times) {
        for (int time = 0; time < times; time++) {
            new Desk(jdbc).placesAreRight();
            model.noLimitIsExceeded();
        }
        return times;
    }
}
