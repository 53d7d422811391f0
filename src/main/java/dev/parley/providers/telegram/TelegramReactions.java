package dev.parley.providers.telegram;

import dev.parley.channels.Channel;
import dev.parley.chats.InboundEvent.InboundReaction;
import dev.parley.providers.PayloadReader.Payload;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What customers react with (https://core.telegram.org/bots/api#messagereactionupdated): the whole list each time, empty when nothing
 * is left. Own emoji of Telegram and paid ones have no sign that could be shown here, so a star stands for them.
 */
final class TelegramReactions {
    private static final String STAR = "⭐";

    private TelegramReactions() {}

    /** Empty lists take a reaction back; what a bot or a whole chat reacts with is no customer's. */
    static Payload read(Channel channel, JsonNode reacted, Instant at, long update) {
        var chat = reacted.path("chat");
        if (!chat.path("id").isValueNode() || !reacted.path("message_id").isValueNode()) {
            return new Payload.Unreadable("It does not say what was reacted to.");
        }
        if (reacted.path("user").path("is_bot").asBoolean(false) || reacted.has("actor_chat")) {
            return new Payload.Ignored();
        }
        return new Payload.Events(List.of(new InboundReaction(
                channel.id(),
                TelegramUpdates.providerId(chat, reacted),
                emoji(reacted.path("new_reaction")),
                at,
                update)));
    }

    private static @Nullable String emoji(JsonNode reactions) {
        return reactions.valueStream().map(TelegramReactions::sign).collect(Collectors.joining());
    }

    private static String sign(JsonNode reaction) {
        return reaction.path("type").asString("").equals("emoji")
                ? reaction.path("emoji").asString(STAR)
                : STAR;
    }
}
