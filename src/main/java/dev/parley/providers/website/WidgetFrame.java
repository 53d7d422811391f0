package dev.parley.providers.website;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server tells a widget over its socket. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = WidgetFrame.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = WidgetFrame.Messages.class, name = "messages"),
    @JsonSubTypes.Type(value = WidgetFrame.Chat.class, name = "chat"),
    @JsonSubTypes.Type(value = WidgetFrame.Typing.class, name = "typing"),
    @JsonSubTypes.Type(value = WidgetFrame.Seen.class, name = "seen"),
    @JsonSubTypes.Type(value = WidgetFrame.Denied.class, name = "denied"),
    @JsonSubTypes.Type(value = WidgetFrame.Pong.class, name = "pong")
})
sealed interface WidgetFrame {
    /** The first answer: what the widget has not seen yet, or the last messages, and up to where each side has read. */
    record Hello(
            Instant now,
            List<WidgetMessage> messages,
            boolean more,
            WidgetChat chat,
            @Nullable String lastRead,
            @Nullable String seen)
            implements WidgetFrame {}

    /** An agent has read what the visitor wrote up to a position. */
    record Seen(String position) implements WidgetFrame {}

    /** New or changed messages. */
    record Messages(List<WidgetMessage> messages) implements WidgetFrame {}

    /** The conversation's state. */
    record Chat(WidgetChat chat) implements WidgetFrame {}

    /** An agent types. */
    record Typing(boolean on, String name) implements WidgetFrame {}

    /** The token opens nothing; the widget forgets it. */
    record Denied(String sentence) implements WidgetFrame {}

    /** The answer to a ping. */
    record Pong() implements WidgetFrame {}
}
