package dev.parley.providers.telegram;

import dev.parley.channels.Channel;
import dev.parley.chats.InboundEvent.InboundBlock;
import dev.parley.chats.InboundEvent.InboundEdit;
import dev.parley.chats.InboundEvent.InboundMessage;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.IdentityClaim;
import dev.parley.providers.PayloadReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads updates (https://core.telegram.org/bots/api#update). Only private chats concern us; ids are text, because they have up to
 * 52 bits; times have whole seconds.
 */
@Component
class TelegramUpdates implements PayloadReader {
    /** What may come and makes no chat: groups, broadcast channels, payments, polls and the like (IN-15). */
    private static final Set<String> NOT_OURS = Set.of(
            "channel_post",
            "edited_channel_post",
            "inline_query",
            "chosen_inline_result",
            "shipping_query",
            "pre_checkout_query",
            "poll",
            "poll_answer",
            "chat_member",
            "chat_join_request",
            "chat_boost",
            "removed_chat_boost",
            "message_reaction_count",
            "business_connection",
            "business_message",
            "edited_business_message",
            "deleted_business_messages",
            "purchased_paid_media");

    /** The second and third are of older servers. */
    private static final Set<String> FORWARDED = Set.of("forward_origin", "forward_from", "forward_date");

    private static final long MILLISECONDS_FROM = 100_000_000_000L;
    private final JsonMapper json;
    private final Clock clock;

    TelegramUpdates(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public Payload read(Channel channel, byte[] raw) {
        JsonNode update;
        try {
            update = json.readTree(raw);
        } catch (JacksonException e) {
            return new Payload.Unreadable("It is not JSON that can be read.");
        }
        if (update.has("message")) {
            return message(channel, update.path("message"), raw);
        }
        if (update.has("edited_message")) {
            return edit(channel, update);
        }
        if (update.has("callback_query")) {
            return choice(channel, update.path("callback_query"));
        }
        if (update.has("message_reaction")) {
            return reaction(channel, update);
        }
        if (update.has("my_chat_member")) {
            return block(channel, update.path("my_chat_member"));
        }
        return NOT_OURS.stream().anyMatch(update::has)
                ? new Payload.Ignored()
                : new Payload.Unreadable("It is an update of a kind that Parley does not know.");
    }

    /** The provider's id of a message: unique in its chat only. */
    static String providerId(JsonNode chat, JsonNode message) {
        return chat.path("id").asString("") + ":" + message.path("message_id").asString("");
    }

    private Payload message(Channel channel, JsonNode message, byte[] raw) {
        var chat = message.path("chat");
        if (isOfManyPeople(chat)) {
            return new Payload.Ignored();
        }
        if (!chat.path("id").isValueNode() || !message.path("message_id").isValueNode()) {
            return new Payload.Unreadable("It does not say who wrote it.");
        }
        var content = TelegramContent.of(message);
        if (content.isEmpty()) {
            return new Payload.Ignored();
        }
        var files = TelegramMedia.files(message, content.get().kind());
        var body = content.get()
                .body(replyTo(chat, message), new String(raw, StandardCharsets.UTF_8), files)
                .marked(
                        FORWARDED.stream().anyMatch(message::has),
                        message.path("media_group_id").asString(""));
        return new Payload.Events(List.of(new InboundMessage(
                channel.id(),
                claim(channel, chat, message.path("from")),
                providerId(chat, message),
                time(message.path("date")),
                Duration.ofSeconds(1),
                message.path("message_id").asLong(0),
                body,
                null)));
    }

    private Payload edit(Channel channel, JsonNode update) {
        var message = update.path("edited_message");
        var chat = message.path("chat");
        var text = message.has("text") ? message.path("text") : message.path("caption");
        if (isOfManyPeople(chat) || !text.isString()) {
            return new Payload.Ignored();
        }
        if (!chat.path("id").isValueNode() || !message.path("message_id").isValueNode()) {
            return new Payload.Unreadable("It does not say what was edited.");
        }
        return new Payload.Events(List.of(new InboundEdit(
                channel.id(),
                providerId(chat, message),
                time(message.path("edit_date")),
                update.path("update_id").asLong(0),
                text.asString())));
    }

    /** A button below a message of ours. What it says stands in that message; the query itself has no time. */
    private Payload choice(Channel channel, JsonNode query) {
        var from = query.path("from");
        if (isOfManyPeople(query.path("message").path("chat"))) {
            return new Payload.Ignored();
        }
        if (!from.path("id").isValueNode() || !query.path("id").isValueNode()) {
            return new Payload.Unreadable("It does not say who chose.");
        }
        var quoted = query.path("message");
        return new Payload.Events(List.of(new InboundMessage(
                channel.id(),
                claim(channel, from, from),
                "callback:" + query.path("id").asString(),
                clock.instant(),
                Duration.ofMillis(1),
                0,
                TelegramContent.choice(query)
                        .body(
                                quoted.has("message_id") ? providerId(quoted.path("chat"), quoted) : null,
                                null,
                                List.of()),
                null)));
    }

    private Payload reaction(Channel channel, JsonNode update) {
        var reacted = update.path("message_reaction");
        return isOfManyPeople(reacted.path("chat"))
                ? new Payload.Ignored()
                : TelegramReactions.read(
                        channel,
                        reacted,
                        time(reacted.path("date")),
                        update.path("update_id").asLong(0));
    }

    private Payload block(Channel channel, JsonNode change) {
        var chat = change.path("chat");
        var status = change.path("new_chat_member").path("status").asString("");
        if (isOfManyPeople(chat) || !Set.of("kicked", "member").contains(status)) {
            return new Payload.Ignored();
        }
        return new Payload.Events(List.of(new InboundBlock(
                channel.id(),
                ChannelKind.TELEGRAM,
                new IdentityClaim.Key("", chat.path("id").asString("")),
                status.equals("kicked"),
                time(change.path("date")))));
    }

    private static IdentityClaim claim(Channel channel, JsonNode chat, JsonNode from) {
        var person = from.isObject() ? from : chat;
        var name = (person.path("first_name").asString("") + " "
                        + person.path("last_name").asString(""))
                .replace("\0", "")
                .strip();
        return new IdentityClaim(
                ChannelKind.TELEGRAM,
                List.of(new IdentityClaim.Key("", chat.path("id").asString("").replace("\0", ""))),
                name.isEmpty() ? null : name,
                null,
                null,
                channel.language(),
                channel.name());
    }

    private static @Nullable String replyTo(JsonNode chat, JsonNode message) {
        var quoted = message.path("reply_to_message");
        return quoted.has("message_id") ? providerId(chat, quoted) : null;
    }

    private static boolean isOfManyPeople(JsonNode chat) {
        return chat.has("type") && !chat.path("type").asString("").equals("private");
    }

    /** Seconds; some stand-ins give milliseconds. Where there is no time, the arrival. */
    private Instant time(JsonNode date) {
        var value = date.asLong(0);
        if (value <= 0) {
            return clock.instant();
        }
        return value < MILLISECONDS_FROM ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value);
    }
}
