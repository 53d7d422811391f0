package dev.parley.providers.messenger;

import dev.parley.channels.Channel;
import dev.parley.chats.Outbound;
import org.jspecify.annotations.Nullable;

/** The metadata by which we know a message of our own again when it comes back as an echo. */
final class MessengerMark {
    private static final String PREFIX = "parley:";

    private MessengerMark() {}

    static String of(Channel channel, Outbound message) {
        return PREFIX + channel.publicKey() + ":" + message.messageId();
    }

    /** The id of our message, null if it is not one of this channel. */
    static @Nullable Long ours(Channel channel, String metadata) {
        var start = PREFIX + channel.publicKey() + ":";
        var id = metadata.startsWith(start) ? metadata.substring(start.length()) : "";
        return id.matches("[0-9]{1,18}") ? Long.valueOf(id) : null;
    }
}
