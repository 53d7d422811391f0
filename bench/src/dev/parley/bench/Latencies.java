package dev.parley.bench;

import java.util.Arrays;

/** Durations in nanoseconds, all of them kept, so that every percentile is exact. */
final class Latencies {
    private static final double MILLI = 1e6;
    private long[] nanos = new long[1_024];
    private int count;
    private boolean sorted;

    void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = duration;
        sorted = false;
    }

    void addAll(Latencies others) {
        for (var i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    int count() {
        return count;
    }

    /** The duration in milliseconds that this share of all (0 to 1) does not exceed; NaN when there is none. */
    double millis(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        if (!sorted) {
            Arrays.sort(nanos, 0, count);
            sorted = true;
        }
        return nanos[Math.max(0, (int) Math.ceil(share * count) - 1)] / MILLI;
    }
}
