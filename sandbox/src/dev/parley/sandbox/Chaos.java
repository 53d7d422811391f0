package dev.parley.sandbox;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * What may go wrong at a provider, each by itself and all off at first. Whether it strikes a certain call or delivery depends on the
 * seed and on that call's number alone, never on the order of threads.
 */
public final class Chaos {
    /** One thing that may go wrong. */
    public enum Switch {
        /** A delivery that was taken comes once more. */
        DUPLICATE,
        /** A delivery is overtaken by later ones, of the same customer too. */
        REORDER,
        /** Deliveries and answers come up to one and a half seconds late. */
        DELAY,
        /** A delivery gets lost on the way, or its answer does, and comes again. */
        DROP_THEN_RESEND,
        /** A call is refused as one too many, with the seconds to wait. */
        TOO_MANY,
        /** A call is refused by a fault of the provider, and not carried out. */
        SERVER_ERROR,
        /** A call is carried out, but its caller never hears of it. */
        LOST_ANSWER,
        /** Every call is refused, because the access was withdrawn. On or off, no share. */
        REVOKED_TOKEN
    }

    private static final long MILLIS_LATE = 1_500;
    private final long seed;
    private final AtomicIntegerArray percents = new AtomicIntegerArray(Switch.values().length);

    public Chaos(long seed) {
        this.seed = seed;
    }

    /** How many of a hundred it strikes, 0 to 100; {@link Switch#REVOKED_TOKEN} takes 0 or 100 only. */
    public void set(Switch which, int percent) {
        if (percent < 0 || percent > 100 || which == Switch.REVOKED_TOKEN && percent % 100 != 0) {
            throw new IllegalArgumentException(which + " cannot be " + percent + " percent");
        }
        percents.set(which.ordinal(), percent);
    }

    public int percent(Switch which) {
        return percents.get(which.ordinal());
    }

    /** All as it is. */
    public Map<Switch, Integer> percents() {
        var all = new EnumMap<Switch, Integer>(Switch.class);
        for (var one : Switch.values()) {
            all.put(one, percent(one));
        }
        return all;
    }

    /** All off. */
    public void calm() {
        for (var one : Switch.values()) {
            set(one, 0);
        }
    }

    /** Whether it strikes the call or the delivery of this number. */
    boolean strikes(Switch which, long number) {
        var percent = percent(which);
        return percent > 0 && below(which, number, 100) < percent;
    }

    /** A number from 0 to less than the bound that goes with this call or delivery. */
    int below(Switch which, long number, int bound) {
        var mixed = mix(seed + mix(number * 31 + which.ordinal()));
        return (int) Math.floorMod(mixed, (long) bound);
    }

    /** How late the call or the delivery of this number is; zero when it is not. */
    Duration delay(long number) {
        return strikes(Switch.DELAY, number)
                ? Duration.ofMillis(1 + below(Switch.DELAY, ~number, (int) MILLIS_LATE))
                : Duration.ZERO;
    }

    /** The last step of SplitMix64: each bit of the input changes about half of those of the output. */
    private static long mix(long value) {
        var mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
