package dev.parley.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One number of a measurement.
 *
 * @param bench the measurement it belongs to
 * @param what what was counted, in a few words
 * @param must what it has to reach, where something is laid down
 * @param aim what we would like it to reach
 */
record Figure(
        String bench,
        String what,
        double value,
        String unit,
        @Nullable Limit must,
        @Nullable Limit aim) {

    /** A bound, which the value has to reach or must not exceed. */
    record Limit(boolean atLeast, double value) {
        static Limit atLeast(double value) {
            return new Limit(true, value);
        }

        static Limit atMost(double value) {
            return new Limit(false, value);
        }

        boolean met(double found) {
            return atLeast ? found >= value : found <= value;
        }
    }

    /** One that nothing is laid down for. */
    static Figure of(String bench, String what, double value, String unit) {
        return new Figure(bench, what, value, unit, null, null);
    }

    /** The value as people read it. */
    String shown() {
        return number(value) + " " + unit;
    }

    /** The bound and whether it was met; empty where there is none. */
    String shown(@Nullable Limit limit) {
        if (limit == null) {
            return "";
        }
        return (limit.atLeast() ? "≥ " : "≤ ") + number(limit.value()) + (limit.met(value) ? ": met" : ": NOT MET");
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "none";
        }
        var digits = Math.abs(value) >= 100 || value == Math.rint(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
