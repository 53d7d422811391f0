package dev.parley.chats;

import dev.parley.contacts.ChannelKind;
import java.util.Optional;

/** What kinds of channels take, of files and of text; implemented by what sends them. */
public interface SendingFiles {
    /** What a kind takes. */
    FilesTaken of(ChannelKind kind);

    /** The longest text of a kind. */
    LongestText longestText(ChannelKind kind);

    /** Why a kind does not take a file, in words; empty where it does. */
    Optional<String> refusal(ChannelKind kind, OfferedFile file);
}
