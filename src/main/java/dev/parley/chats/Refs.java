package dev.parley.chats;

import dev.parley.channels.Route;
import dev.parley.channels.Via;
import dev.parley.contacts.ChannelKind;
import org.jspecify.annotations.Nullable;

/** Names beside ids, for those who read. */
public final class Refs {
    private Refs() {}

    /** A channel in the shortest form. */
    public record ChannelRef(long id, ChannelKind kind, Via via, String name) {
        /** What decides who serves it. */
        public Route route() {
            return new Route(kind, via);
        }
    }

    /** A queue in the shortest form. */
    public record QueueRef(long id, String name) {}

    /** A contact in the shortest form, with the address of the picture. */
    public record ContactRef(long id, String name, @Nullable String picture) {}

    /** An identity in the shortest form. */
    public record IdentityRef(long id, String name) {}
}
