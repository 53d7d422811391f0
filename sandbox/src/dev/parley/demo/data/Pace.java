package dev.parley.demo.data;

import java.time.Instant;
import java.util.Random;

/** How fast people write. */
final class Pace {
    private final Random random;
    private Instant at;
    private boolean byCustomer = true;
    private boolean first = true;
    private boolean rested;

    Pace(Random random, Instant from) {
        this.random = random;
        this.at = from;
    }

    /** When the customer or the agent writes next. */
    Instant next(boolean customer) {
        int seconds;
        if (first) {
            seconds = random.nextInt(12, 80);
        } else if (customer == byCustomer) {
            seconds = random.nextInt(8, 45);
        } else if (!rested && random.nextInt(14) == 0) {
            rested = true;
            seconds = random.nextInt(240, 900);
        } else {
            seconds = customer ? random.nextInt(15, 150) : random.nextInt(12, 100);
        }
        first = false;
        byCustomer = customer;
        at = at.plusMillis(seconds * 1_000L + random.nextInt(1_000));
        return at;
    }

    /** When the agent completes the chat. */
    Instant end() {
        return at.plusMillis(random.nextInt(9_000, 200_000));
    }
}
