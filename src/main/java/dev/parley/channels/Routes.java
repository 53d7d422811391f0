package dev.parley.channels;

import dev.parley.contacts.ChannelKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what serves a channel: the one way to do so, whatever is looked for. */
public final class Routes<T extends Routed> {
    private final Map<Route, T> all;

    /** Of these, at most one a route. */
    public Routes(List<T> all) {
        this.all = all.stream().collect(Collectors.toMap(Routed::route, Function.identity()));
    }

    /** What serves channels of this route, if anything does. */
    public Optional<T> of(Route route) {
        return Optional.ofNullable(all.get(route));
    }

    /** What serves this channel, if anything does. */
    public Optional<T> of(Channel channel) {
        return of(channel.route());
    }

    /** All that serve a kind. */
    public List<T> ofKind(ChannelKind kind) {
        return all.values().stream().filter(one -> one.kind() == kind).toList();
    }

    /** The kinds that are served. */
    public Set<ChannelKind> kinds() {
        return all.keySet().stream().map(Route::kind).collect(Collectors.toUnmodifiableSet());
    }
}
