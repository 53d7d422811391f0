package dev.parley.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.parley.channels.ChannelHealth;
import dev.parley.chats.ChatRow;
import dev.parley.chats.Message;
import dev.parley.routing.Presence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server tells an agent's page. Always state, never a step: told twice, it changes nothing. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LiveFrame.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = LiveFrame.Active.class, name = "active"),
    @JsonSubTypes.Type(value = LiveFrame.New.class, name = "new"),
    @JsonSubTypes.Type(value = LiveFrame.Chat.class, name = "chat"),
    @JsonSubTypes.Type(value = LiveFrame.Gone.class, name = "gone"),
    @JsonSubTypes.Type(value = LiveFrame.PresenceIs.class, name = "presence"),
    @JsonSubTypes.Type(value = LiveFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = LiveFrame.Trouble.class, name = "trouble"),
    @JsonSubTypes.Type(value = LiveFrame.Bye.class, name = "bye"),
    @JsonSubTypes.Type(value = LiveFrame.Pong.class, name = "pong")
})
sealed interface LiveFrame {
    /** First of all; restored says that the agent became Active by coming back (AG-3). */
    record Hello(Presence presence, boolean restored) implements LiveFrame {}

    /** The agent's chats in progress, all of them. */
    record Active(List<ChatRow> rows) implements LiveFrame {}

    /** The top of New and how many wait in all. */
    record New(List<ChatRow> rows, int count) implements LiveFrame {}

    /** A chat's newest row; with `after`, also all its messages that changed after that number. */
    record Chat(
            ChatRow row, List<Message> messages, @Nullable Long after) implements LiveFrame {}

    /** A chat that is no longer the agent's to see. */
    record Gone(long id, @Nullable String sentence) implements LiveFrame {}

    /** The agent's status. */
    record PresenceIs(Presence presence) implements LiveFrame {}

    /** The customer types. */
    record Typing(@JsonProperty("chat") long chatId, String name, boolean on) implements LiveFrame {}

    /** The channels that are in trouble, all of them; to whoever manages channels. */
    record Trouble(List<ChannelHealth.Trouble> channels) implements LiveFrame {}

    /** The session has ended; the page goes to the log-in. */
    record Bye(String sentence) implements LiveFrame {}

    /** The answer to a ping. */
    record Pong() implements LiveFrame {}
}
