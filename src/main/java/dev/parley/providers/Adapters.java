package dev.parley.providers;

import dev.parley.channels.Route;
import dev.parley.channels.Routes;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The adapters of all kinds of channels that can send. */
@Component
class Adapters {
    private final Routes<ChannelAdapter> adapters;

    Adapters(List<ChannelAdapter> adapters) {
        this.adapters = new Routes<>(adapters);
    }

    Optional<ChannelAdapter> of(Route route) {
        return adapters.of(route);
    }

    /** Whether sending twice arrives once; not so where nobody serves it. */
    boolean idempotent(Route route) {
        return of(route).map(ChannelAdapter::idempotent).orElse(false);
    }

    /** Whether the provider is asked before a message of unknown outcome is sent again. */
    boolean traces(Route route) {
        return of(route).map(ChannelAdapter::traces).orElse(false);
    }
}
