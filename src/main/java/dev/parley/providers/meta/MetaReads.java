package dev.parley.providers.meta;

import dev.parley.chats.Lane;
import dev.parley.contacts.ChannelKind;

/** Tells the customer that their messages were read; one bean a kind that can. */
public interface MetaReads {
    /** The kind. */
    ChannelKind kind();

    /** The owner of the chat has read what the customer wrote (PN-16). */
    void readByUs(Lane lane);
}
