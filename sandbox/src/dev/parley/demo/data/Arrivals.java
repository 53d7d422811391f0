package dev.parley.demo.data;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** When customers write: on Mondays more than on Sundays, before noon and in the evening more than at night. */
final class Arrivals {
    private static final double[] DAYS = {1.3, 1.1, 1.0, 1.05, 0.95, 0.55, 0.4};
    private static final double[] HOURS = {
        .04, .02, .01, .01, .01, .03, .08, .25, .6, .9, 1, 1, .8, .75, .85, .95, 1, .9, .8, .85, .8, .55, .3, .12
    };
    private static final double MOST = 1.3;

    private Arrivals() {}

    /** So many moments of these days before the end, in order. */
    static List<Instant> before(Instant end, Duration days, int count, Settings settings) {
        return Stream.generate(() -> end.minusMillis(settings.random().nextLong(days.toMillis())))
                .filter(at -> settings.random().nextDouble(MOST) < weight(at, settings.zone()))
                .limit(count)
                .sorted()
                .toList();
    }

    /** The shop's time zone, and the chance. */
    record Settings(ZoneId zone, Random random) {}

    private static double weight(Instant at, ZoneId zone) {
        var then = at.atZone(zone);
        return DAYS[then.getDayOfWeek().ordinal()] * HOURS[then.getHour()];
    }
}
