package dev.parley.channels;

import dev.parley.contacts.ChannelKind;

/** What serves the channels of one route; one bean of each sort a route. */
public interface Routed {
    /** The kind. */
    ChannelKind kind();

    /** Through whom its channels are connected. */
    default Via via() {
        return Via.DIRECT;
    }

    /** Both. */
    default Route route() {
        return new Route(kind(), via());
    }
}
