package dev.parley.providers.website;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

/** Visitors by the hash of their token, remembered for a minute, because each request asks; those of long ago give way. */
final class VisitorMemory {
    private static final int MOST = 10_000;
    private static final Duration FRESH = Duration.ofSeconds(60);
    private final Map<String, Remembered> byToken = new LinkedHashMap<>(1_024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Entry<String, Remembered> eldest) {
            return size() > MOST;
        }
    };

    private record Remembered(VisitorStore.Stored stored, Instant read) {
        boolean holds(Instant now) {
            return !now.isBefore(read) && now.isBefore(read.plus(FRESH)) && now.isBefore(stored.expiresAt());
        }
    }

    synchronized Optional<Visitor> find(String tokenHash, Instant now) {
        return Optional.ofNullable(byToken.get(tokenHash))
                .filter(known -> known.holds(now))
                .map(known -> known.stored().visitor());
    }

    synchronized void keep(String tokenHash, VisitorStore.Stored stored, Instant now) {
        byToken.put(tokenHash, new Remembered(stored, now));
    }

    /** The visitor as they are from now on. */
    synchronized void replace(Visitor visitor) {
        byToken.replaceAll((_, known) -> known.stored().visitor().key().equals(visitor.key())
                ? new Remembered(new VisitorStore.Stored(visitor, known.stored().expiresAt()), known.read())
                : known);
    }
}
