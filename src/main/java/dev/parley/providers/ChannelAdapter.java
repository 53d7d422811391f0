package dev.parley.providers;

import dev.parley.channels.Routed;
import dev.parley.chats.Abilities;
import dev.parley.chats.FilesTaken;
import dev.parley.chats.KnownMessage;
import dev.parley.chats.LongestText;
import dev.parley.chats.OfferedFile;
import dev.parley.chats.Outbound;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a kind of channel can do for the delivery worker; one bean a route. */
public interface ChannelAdapter extends Routed {
    /** Characters of the longest text that any answer may have. */
    int LONGEST_TEXT = 4_096;

    /** Whether sending the same message twice arrives once, so that an attempt of unknown outcome is simply repeated. */
    boolean idempotent();

    /** Whether the provider can be asked what became of an attempt of unknown outcome. */
    default boolean traces() {
        return false;
    }

    /** Asks the provider for a message that it may have. Called outside any transaction. */
    default Trace trace(Outbound message) {
        return new Trace.Unclear();
    }

    /** Hands a message to the provider. Called outside any transaction; may take as long as the provider's time-out. */
    Result send(Outbound message);

    /** Which files it sends. */
    default FilesTaken files() {
        return FilesTaken.none("Files cannot be sent on this channel yet. You can send a link.");
    }

    /** The longest text that it sends in one message. */
    default LongestText longestText() {
        return LongestText.characters(LONGEST_TEXT);
    }

    /** Why it does not send a file, in words; empty where it does. */
    default Optional<String> refusal(OfferedFile file) {
        return Optional.empty();
    }

    /** What agents can do with single messages. */
    default Abilities abilities() {
        return Abilities.NONE;
    }

    /** Shows the customer our reaction, or takes it back with null; answers why not. Called outside any transaction. */
    default Optional<String> react(KnownMessage message, @Nullable String emoji) {
        return Optional.of("Nobody can react to messages on this channel.");
    }

    /** Shows the customer another text in a message of ours; answers why not. Called outside any transaction. */
    default Optional<String> edit(KnownMessage message, String text) {
        return Optional.of("Messages cannot be changed on this channel once they were sent.");
    }

    /** Shows the customer that somebody types, where the provider can. */
    void typing(long chatId, String agentName);

    /** What is found of an attempt of unknown outcome. */
    sealed interface Trace {
        /** The provider has the message, under this id. */
        record Found(String providerId) implements Trace {}

        /** The provider does not have it, as far as it knows yet. */
        record Nothing() implements Trace {}

        /** The provider does not say. */
        record Unclear() implements Trace {}
    }

    /** What became of an attempt. */
    sealed interface Result {
        /** The provider has it, under this id where it gives one. */
        record Sent(@Nullable String providerId) implements Result {}

        /**
         * It may pass later: wait at least so long. The reason is shown.
         *
         * @param wholeAccount nothing else of this account passes until then either
         */
        record Later(Duration pause, String reason, boolean wholeAccount) implements Result {
            /** This message alone. */
            public Later(Duration pause, String reason) {
                this(pause, reason, false);
            }
        }

        /** It will never pass; the reason is shown. */
        record Refused(String reason) implements Result {}
    }
}
