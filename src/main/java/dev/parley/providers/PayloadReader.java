package dev.parley.providers;

import dev.parley.channels.Channel;
import dev.parley.channels.Routed;
import dev.parley.channels.TemplateNews;
import dev.parley.chats.InboundEvent;
import java.util.List;

/** Reads what a kind of channel delivers. Pure: the same payload read again, from quarantine, says the same. */
public interface PayloadReader extends Routed {
    /** What the payload says. */
    Payload read(Channel channel, byte[] raw);

    /** What was read. */
    sealed interface Payload {
        /** Something that concerns customers. */
        record Events(List<InboundEvent> events) implements Payload {}

        /** Something about a template. */
        record Template(TemplateNews news) implements Payload {}

        /** Something that makes no chat: of a group, a broadcast channel or a post (IN-15). */
        record Ignored() implements Payload {}

        /** Something that cannot be understood, and why (IN-9). */
        record Unreadable(String why) implements Payload {}

        /** Something for an account that is not connected, in a sentence. */
        record NotConnected(String why) implements Payload {}
    }
}
