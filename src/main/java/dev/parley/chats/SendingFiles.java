package dev.parley.chats;

import dev.parley.contacts.ChannelKind;

/** What kinds of channels take of files; implemented by what sends them. */
public interface SendingFiles {
    /** What a kind takes. */
    FilesTaken of(ChannelKind kind);
}
