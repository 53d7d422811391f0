package dev.parley.providers.meta;

import dev.parley.channels.Channel;
import dev.parley.chats.Outbound;
import org.jspecify.annotations.Nullable;

/** By what we know a message of our own again when Meta tells of it: it travels along and comes back. */
public final class MetaMark {
    private static final String PREFIX = "parley:";

    private MetaMark() {}

    /** What travels along. */
    public static String of(Channel channel, Outbound message) {
        return PREFIX + channel.publicKey() + ":" + message.messageId();
    }

    /** The id of our message, null if it is not one of this channel. */
    public static @Nullable Long ours(Channel channel, String metadata) {
        var start = PREFIX + channel.publicKey() + ":";
        var id = metadata.startsWith(start) ? metadata.substring(start.length()) : "";
        return id.matches("[0-9]{1,18}") ? Long.valueOf(id) : null;
    }
}
