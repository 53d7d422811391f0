package dev.parley.providers.website;

import java.time.Duration;
import java.time.Instant;

/** How many frames one socket may still send: a bucket that refills evenly. A socket's frames come one after another. */
final class FrameBudget {
    /** All of a minute's may come at once. */
    static final int PER_MINUTE = 120;

    private double left = PER_MINUTE;
    private Instant at;

    FrameBudget(Instant now) {
        this.at = now;
    }

    /** Takes one; false when there is none left. */
    boolean take(Instant now) {
        var minutes = Math.max(0, Duration.between(at, now).toMillis()) / 60_000.0;
        left = Math.min(PER_MINUTE, left + minutes * PER_MINUTE);
        at = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
