package dev.parley.chats;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Makes ids that outsiders may see: random, and growing with time on one node (UUID version 7, RFC 9562 section 5.7). */
@Component
class PublicIds {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds and a 12-bit counter in one number that only grows. */
    private final AtomicLong last = new AtomicLong();

    private final Clock clock;

    PublicIds(Clock clock) {
        this.clock = clock;
    }

    UUID next() {
        var now = clock.millis() << 12;
        var tick = last.updateAndGet(before -> Math.max(before + 1, now));
        var high = (tick >>> 12 << 16) | 0x7000 | (tick & 0xfff);
        var low = RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
