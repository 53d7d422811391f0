package dev.parley.providers.website;

import dev.parley.platform.PlatformProblem;
import dev.parley.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How much visitors may bring: so many bytes a file and an hour, and so many files at a time, of one visitor and of all behind one
 * address. Whoever makes up visitors to get around the one meets the other.
 */
@Component
class UploadLimits {
    private static final int OF_A_VISITOR = 2;
    private static final int OF_AN_ADDRESS = 10;
    private static final int OF_ALL = 50;
    private final long largest;
    private final HourlyBytes ofVisitor;
    private final HourlyBytes ofAddress;
    private final Map<String, Integer> coming = new HashMap<>();
    private int all;

    UploadLimits(WidgetSettings settings, Clock clock) {
        this.largest = (long) settings.largestFileMegabytes() << 20;
        this.ofVisitor = new HourlyBytes(clock, settings.fileMegabytesPerHour());
        this.ofAddress = new HourlyBytes(clock, settings.fileMegabytesPerHourAndAddress());
    }

    /** Bytes of the largest file. */
    long largest() {
        return largest;
    }

    void mustFit(long bytes) {
        if (bytes > largest) {
            throw PlatformProblem.TOO_LARGE.with(
                    "The file is larger than " + (largest >> 20) + " MB, which is the most that can be sent here.");
        }
    }

    /** A place for a file of so many bytes, which are given back as far as they do not come. */
    Place enter(Visitor visitor, String address, long bytes) {
        var place = new Place("visitor " + visitor.key(), "address " + address, bytes);
        begin(place);
        if (!ofVisitor.take(place.visitor, bytes)) {
            end(place);
            throw later("You have sent many files within an hour. Please send this one later.", Duration.ofMinutes(10));
        }
        if (!ofAddress.take(place.address, bytes)) {
            ofVisitor.giveBack(place.visitor, bytes);
            end(place);
            throw later(
                    "Many files came from your network within an hour. Please send this one later.",
                    Duration.ofMinutes(10));
        }
        return place;
    }

    private synchronized void begin(Place place) {
        if (all >= OF_ALL
                || coming.getOrDefault(place.visitor, 0) >= OF_A_VISITOR
                || coming.getOrDefault(place.address, 0) >= OF_AN_ADDRESS) {
            throw later("Too many files come at the same time. Please try again in a moment.", Duration.ofSeconds(5));
        }
        all++;
        coming.merge(place.visitor, 1, Integer::sum);
        coming.merge(place.address, 1, Integer::sum);
    }

    private synchronized void end(Place place) {
        all--;
        coming.computeIfPresent(place.visitor, (_, count) -> count > 1 ? count - 1 : null);
        coming.computeIfPresent(place.address, (_, count) -> count > 1 ? count - 1 : null);
    }

    private static Problem later(String sentence, Duration wait) {
        return PlatformProblem.TOO_MANY.with(sentence).retryAfter(wait);
    }

    /** One file on its way. */
    final class Place implements AutoCloseable {
        private final String visitor;
        private final String address;
        private long left;

        private Place(String visitor, String address, long bytes) {
            this.visitor = visitor;
            this.address = address;
            this.left = bytes;
        }

        /** So many bytes have come. */
        void came(long bytes) {
            left -= bytes;
        }

        @Override
        public void close() {
            if (left > 0) {
                ofVisitor.giveBack(visitor, left);
                ofAddress.giveBack(address, left);
            }
            end(this);
        }
    }
}
