package dev.parley.providers;

import dev.parley.contacts.ChannelKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The adapters of all kinds of channels that can send. */
@Component
class Adapters {
    private final Map<ChannelKind, ChannelAdapter> byKind;

    Adapters(List<ChannelAdapter> adapters) {
        this.byKind = adapters.stream().collect(Collectors.toMap(ChannelAdapter::kind, Function.identity()));
    }

    Optional<ChannelAdapter> of(ChannelKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /** Whether sending twice arrives once; not so for a kind that nobody serves. */
    boolean idempotent(ChannelKind kind) {
        return of(kind).map(ChannelAdapter::idempotent).orElse(false);
    }

    /** Whether the provider is asked before a message of unknown outcome is sent again. */
    boolean traces(ChannelKind kind) {
        return of(kind).map(ChannelAdapter::traces).orElse(false);
    }
}
