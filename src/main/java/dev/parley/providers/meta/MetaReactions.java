package dev.parley.providers.meta;

import dev.parley.channels.Channel;
import dev.parley.chats.InboundEvent.InboundReaction;
import dev.parley.providers.PayloadReader.Payload;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What customers react with (https://developers.facebook.com/docs/messenger-platform/reference/webhook-events/message-reactions). */
final class MetaReactions {
    /** For those that come without an emoji. */
    private static final Map<String, String> BY_NAME =
            Map.of("smile", "😄", "angry", "😠", "sad", "😢", "wow", "😮", "love", "❤️", "like", "👍", "dislike", "👎");

    private MetaReactions() {}

    /** What our side reacts with elsewhere is no customer's. */
    static Payload read(Channel channel, String sender, JsonNode reaction, Instant at) {
        if (sender.equals(channel.account())) {
            return new Payload.Ignored();
        }
        var message = reaction.path("mid").asString("");
        if (sender.isEmpty() || message.isEmpty()) {
            return new Payload.Unreadable("It does not say who reacted to what.");
        }
        // Of both in one millisecond the end counts.
        var removed = reaction.path("action").asString("").equals("unreact");
        return new Payload.Events(List.of(
                new InboundReaction(channel.id(), message, removed ? null : emoji(reaction), at, removed ? 1 : 0)));
    }

    private static String emoji(JsonNode reaction) {
        var emoji = reaction.path("emoji").asString("");
        return emoji.isBlank() ? BY_NAME.getOrDefault(reaction.path("reaction").asString(""), "⭐") : emoji;
    }
}
