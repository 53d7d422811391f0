package dev.parley.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One counter for each value of an enum, made beforehand, so that counting looks nothing up by name. */
public final class KindCounters<K extends Enum<K>> {
    private final Map<K, Counter> counters;

    /** The label is called "kind", its values are those of the enum in small letters. */
    public KindCounters(MeterRegistry meters, Class<K> kinds, String name, String description) {
        this.counters = new EnumMap<>(kinds);
        for (var kind : kinds.getEnumConstants()) {
            counters.put(
                    kind,
                    Counter.builder(name)
                            .description(description)
                            .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
    }

    /** Counts so many more. */
    public void add(K kind, int count) {
        Objects.requireNonNull(counters.get(kind)).increment(count);
    }
}
