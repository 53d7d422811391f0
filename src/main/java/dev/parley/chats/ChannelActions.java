package dev.parley.chats;

import dev.parley.channels.Route;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What kinds of channels can do with messages that are there; implemented by what sends. */
public interface ChannelActions {
    /** What a channel of this route can do. */
    Abilities of(Route route);

    /** Shows the customer our reaction, or takes it back with null; answers why not, in words, and is empty when it is done. */
    Optional<String> react(Route route, KnownMessage message, @Nullable String emoji);

    /** Shows the customer another text in a message of ours; answers why not, in words, and is empty when it is done. */
    Optional<String> edit(Route route, KnownMessage message, String text);
}
