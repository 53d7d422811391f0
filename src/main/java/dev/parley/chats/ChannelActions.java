package dev.parley.chats;

import dev.parley.contacts.ChannelKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kinds of channels can do with messages that are there; implemented by what sends. */
public interface ChannelActions {
    /** What a kind can do. */
    Abilities of(ChannelKind kind);

    /** Shows the customer our reaction, or takes it back with null; answers why not, in words, and is empty when it is done. */
    Optional<String> react(ChannelKind kind, KnownMessage message, @Nullable String emoji);

    /** Shows the customer another text in a message of ours; answers why not, in words, and is empty when it is done. */
    Optional<String> edit(ChannelKind kind, KnownMessage message, String text);
}
