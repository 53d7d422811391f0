package dev.parley.providers.telegram;

import dev.parley.chats.InboundEvent.Body;
import dev.parley.chats.InboundFile;
import dev.parley.chats.MessageKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a message says: its text or caption, and which kind it is (https://core.telegram.org/bots/api#message).
 *
 * @param about Telegram's word for it, null for a plain text
 */
record TelegramContent(
        MessageKind kind, String text, @Nullable String about) {
    /** In the order in which they are looked for: an animation carries a document, a venue a location. */
    private static final Map<String, MessageKind> MEDIA = Map.of(
            "photo", MessageKind.IMAGE,
            "animation", MessageKind.VIDEO,
            "video", MessageKind.VIDEO,
            "video_note", MessageKind.VIDEO,
            "voice", MessageKind.VOICE,
            "audio", MessageKind.AUDIO);

    /** What a message is besides who wrote it, when and in answer to what. */
    private static final Set<String> ENVELOPE = Set.of(
            "message_id",
            "message_thread_id",
            "from",
            "sender_chat",
            "sender_boost_count",
            "sender_business_bot",
            "date",
            "business_connection_id",
            "chat",
            "forward_origin",
            "forward_from",
            "forward_from_chat",
            "forward_date",
            "forward_sender_name",
            "forward_signature",
            "forward_from_message_id",
            "is_topic_message",
            "is_automatic_forward",
            "reply_to_message",
            "external_reply",
            "quote",
            "reply_to_story",
            "via_bot",
            "edit_date",
            "has_protected_content",
            "is_from_offline",
            "media_group_id",
            "author_signature",
            "entities",
            "caption",
            "caption_entities",
            "link_preview_options",
            "effect_id",
            "show_caption_above_media",
            "has_media_spoiler",
            "reply_markup",
            "botToken",
            "paid_star_count");

    /** Notices of Telegram itself in a private chat: nobody wrote them. */
    private static final Set<String> NOTICES = Set.of(
            "pinned_message",
            "message_auto_delete_timer_changed",
            "write_access_allowed",
            "chat_background_set",
            "proximity_alert_triggered",
            "boost_added",
            "connected_website",
            "users_shared",
            "user_shared",
            "chat_shared");

    /** Empty for a notice of Telegram itself. */
    static Optional<TelegramContent> of(JsonNode message) {
        if (message.path("text").isString()) {
            return Optional.of(
                    new TelegramContent(MessageKind.TEXT, message.path("text").asString(), null));
        }
        var caption = message.path("caption").asString("");
        return media(message, caption)
                .or(() -> document(message, caption))
                .or(() -> sticker(message))
                .or(() -> place(message))
                .or(() -> person(message))
                .or(() -> unsupported(message, caption));
    }

    /** A button that was pressed: its title, which stands in the message it belongs to, else what it carries. */
    static TelegramContent choice(JsonNode query) {
        var data = query.path("data").asString(query.path("game_short_name").asString(""));
        for (var row : query.path("message").path("reply_markup").path("inline_keyboard")) {
            for (var button : row) {
                if (button.path("callback_data").asString("").equals(data)
                        && button.path("text").isString()) {
                    return new TelegramContent(
                            MessageKind.CHOICE, button.path("text").asString(), "button");
                }
            }
        }
        return new TelegramContent(MessageKind.CHOICE, data, "button");
    }

    /** The body; what Telegram sent is kept where the text is not all of it. */
    Body body(@Nullable String replyTo, @Nullable String raw, List<InboundFile> files) {
        return new Body(kind, text, about, replyTo, kind == MessageKind.TEXT ? null : raw, files);
    }

    private static Optional<TelegramContent> media(JsonNode message, String caption) {
        return Stream.of("animation", "photo", "video", "video_note", "voice", "audio")
                .filter(message::has)
                .findFirst()
                .map(word -> new TelegramContent(
                        MEDIA.getOrDefault(word, MessageKind.UNSUPPORTED), caption, word.replace('_', ' ')));
    }

    private static Optional<TelegramContent> document(JsonNode message, String caption) {
        return Optional.of(message.path("document"))
                .filter(JsonNode::isObject)
                .map(document -> new TelegramContent(
                        MessageKind.DOCUMENT,
                        caption,
                        cut(document.path("file_name").asString("document"))));
    }

    private static Optional<TelegramContent> sticker(JsonNode message) {
        return Optional.of(message.path("sticker"))
                .filter(JsonNode::isObject)
                .map(sticker -> new TelegramContent(
                        MessageKind.STICKER, sticker.path("emoji").asString(""), "sticker"));
    }

    private static Optional<TelegramContent> place(JsonNode message) {
        if (message.path("venue").isObject()) {
            var venue = message.path("venue");
            return Optional.of(new TelegramContent(
                    MessageKind.LOCATION,
                    join(", ", venue.path("title"), venue.path("address")) + "\n" + point(venue.path("location")),
                    "venue"));
        }
        return Optional.of(message.path("location"))
                .filter(JsonNode::isObject)
                .map(location -> new TelegramContent(MessageKind.LOCATION, point(location), "location"));
    }

    private static String point(JsonNode location) {
        return location.path("latitude").asString("") + ", "
                + location.path("longitude").asString("");
    }

    private static Optional<TelegramContent> person(JsonNode message) {
        return Optional.of(message.path("contact"))
                .filter(JsonNode::isObject)
                .map(person -> new TelegramContent(
                        MessageKind.CONTACT,
                        join(" ", person.path("first_name"), person.path("last_name"), person.path("phone_number")),
                        "contact"));
    }

    /** Named by the first thing that is no part of the envelope. */
    private static Optional<TelegramContent> unsupported(JsonNode message, String caption) {
        var word = message.propertyNames().stream()
                .filter(name -> !ENVELOPE.contains(name))
                .findFirst()
                .orElse("empty");
        return NOTICES.contains(word)
                ? Optional.empty()
                : Optional.of(new TelegramContent(MessageKind.UNSUPPORTED, caption, cut(word.replace('_', ' '))));
    }

    private static String join(String between, JsonNode... parts) {
        return String.join(
                between,
                Stream.of(parts)
                        .map(part -> part.asString("").strip())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String cut(String word) {
        var clean = word.replace("\0", "");
        return clean.length() > 200 ? clean.substring(0, 200) : clean;
    }
}
