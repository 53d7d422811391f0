package dev.parley.providers.messenger;

import dev.parley.chats.InboundEvent.Body;
import dev.parley.chats.MessageKind;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a message says (https://developers.facebook.com/docs/messenger-platform/reference/webhook-events/messages).
 *
 * @param about Messenger's word for it, null for a plain text
 */
record MessengerContent(
        MessageKind kind, String text, @Nullable String about) {
    private static final Map<String, MessageKind> MEDIA = Map.of(
            "image", MessageKind.IMAGE,
            "audio", MessageKind.AUDIO,
            "video", MessageKind.VIDEO,
            "file", MessageKind.DOCUMENT,
            "sticker", MessageKind.STICKER);

    static MessengerContent of(JsonNode message) {
        var text = message.path("text").asString("");
        if (message.path("quick_reply").isObject()) {
            return new MessengerContent(MessageKind.CHOICE, text, "quick reply");
        }
        var attachments = message.path("attachments").valueStream().toList();
        if (attachments.isEmpty()) {
            return text.isEmpty()
                    ? new MessengerContent(MessageKind.UNSUPPORTED, "", "unsupported")
                    : new MessengerContent(MessageKind.TEXT, text, null);
        }
        // While stickers change their form they come twice in one message, as an image and as themselves.
        var sticker = attachments.stream().anyMatch(MessengerContent::isSticker);
        return sticker
                ? new MessengerContent(MessageKind.STICKER, text, "sticker")
                : attached(attachments.getFirst(), attachments.size(), text);
    }

    /** A button or an entry of a menu that was chosen: its title, else what it carries. */
    static MessengerContent choice(JsonNode chosen, String about) {
        var title = chosen.path("title").asString("");
        return new MessengerContent(
                MessageKind.CHOICE, title.isEmpty() ? chosen.path("payload").asString("") : title, about);
    }

    /** The body; what Messenger sent is kept where the text is not all of it. */
    Body body(@Nullable String replyTo, String raw) {
        return new Body(kind, text, about, replyTo, about == null ? null : raw);
    }

    private static boolean isSticker(JsonNode attachment) {
        return attachment.path("type").asString("").equals("sticker")
                || attachment.path("payload").has("sticker_id");
    }

    private static MessengerContent attached(JsonNode attachment, int count, String text) {
        var type = attachment.path("type").asString("");
        var kind = MEDIA.get(type);
        if (kind != null) {
            return new MessengerContent(kind, text, count == 1 ? type : type + " × " + count);
        }
        if (type.equals("location")) {
            var point = attachment.path("payload").path("coordinates");
            return new MessengerContent(
                    MessageKind.LOCATION,
                    lines(
                            text,
                            attachment.path("title").asString(""),
                            point.path("lat").asString("") + ", "
                                    + point.path("long").asString("")),
                    type);
        }
        var link = link(attachment);
        if (type.equals("fallback") && !(text + link).isEmpty()) {
            return new MessengerContent(MessageKind.TEXT, lines(text, text.isEmpty() ? link : ""), null);
        }
        return new MessengerContent(MessageKind.UNSUPPORTED, lines(text, link), cut(type));
    }

    /** What is shared: its title and address. */
    private static String link(JsonNode attachment) {
        var payload = attachment.path("payload");
        return lines(
                attachment.path("title").asString(payload.path("title").asString("")),
                attachment.path("url").asString(payload.path("url").asString("")));
    }

    private static String lines(String... parts) {
        return String.join(
                "\n", Stream.of(parts).filter(part -> !part.isBlank()).toList());
    }

    private static String cut(String word) {
        var clean = word.isBlank() ? "unsupported" : word.replace("\0", "").replace('_', ' ');
        return clean.length() > 200 ? clean.substring(0, 200) : clean;
    }
}
