package dev.parley.providers.whatsapp;

import dev.parley.chats.InboundEvent.Body;
import dev.parley.chats.InboundFile;
import dev.parley.chats.MessageKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a message says (https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/reference/messages).
 *
 * @param about WhatsApp's word for it, null for a plain text
 * @param file null where there is none
 */
record WhatsAppContent(
        MessageKind kind,
        String text,
        @Nullable String about,
        @Nullable InboundFile file) {
    private static final Map<String, MessageKind> MEDIA = Map.of(
            "image", MessageKind.IMAGE,
            "video", MessageKind.VIDEO,
            "audio", MessageKind.AUDIO,
            "voice", MessageKind.VOICE,
            "document", MessageKind.DOCUMENT,
            "sticker", MessageKind.STICKER);

    private WhatsAppContent(MessageKind kind, String text, @Nullable String about) {
        this(kind, text, about, null);
    }

    static WhatsAppContent of(JsonNode message) {
        var type = message.path("type").asString("");
        var content = message.path(type);
        if (MEDIA.containsKey(type)) {
            return media(type, content);
        }
        return switch (type) {
            case "text" ->
                new WhatsAppContent(MessageKind.TEXT, content.path("body").asString(""), null);
            case "location" -> new WhatsAppContent(MessageKind.LOCATION, place(content), "location");
            case "contacts" -> new WhatsAppContent(MessageKind.CONTACT, people(content), "contact");
            case "button" ->
                new WhatsAppContent(MessageKind.CHOICE, content.path("text").asString(""), "button");
            case "interactive" -> chosen(content);
            default -> unsupported(message, type);
        };
    }

    /** The body; what WhatsApp sent is kept where the text is not all of it. */
    Body body(@Nullable String replyTo, String raw) {
        return new Body(
                kind, text, about, replyTo, about == null ? null : raw, file == null ? List.of() : List.of(file));
    }

    private static WhatsAppContent media(String type, JsonNode content) {
        var isVoice = type.equals("audio") && content.path("voice").asBoolean(false);
        var kind = isVoice ? MessageKind.VOICE : MEDIA.getOrDefault(type, MessageKind.UNSUPPORTED);
        return new WhatsAppContent(
                kind,
                content.path("caption").asString(""),
                cut(content.path("filename").asString(isVoice ? "voice" : type)),
                file(kind, content));
    }

    private static @Nullable InboundFile file(MessageKind kind, JsonNode content) {
        var id = content.path("id").asString("");
        return id.isEmpty()
                ? null
                : new InboundFile(
                        kind,
                        id,
                        content.path("filename").asString(""),
                        content.path("mime_type").asString(""),
                        null);
    }

    /** A button, an entry of a list, or a form that was filled in. */
    private static WhatsAppContent chosen(JsonNode content) {
        var type = content.path("type").asString("");
        var reply = content.path(type);
        return switch (type) {
            case "button_reply", "list_reply" ->
                new WhatsAppContent(
                        MessageKind.CHOICE,
                        lines(reply.path("title"), reply.path("description")),
                        type.equals("button_reply") ? "button" : "list");
            case "nfm_reply" -> new WhatsAppContent(MessageKind.CHOICE, lines(reply.path("body")), "form");
            default -> new WhatsAppContent(MessageKind.UNSUPPORTED, "", cut(type));
        };
    }

    private static WhatsAppContent unsupported(JsonNode message, String type) {
        var why = message.path("errors").path(0).path("title").asString(type);
        var text = message.path(type).path("text").asString("");
        return new WhatsAppContent(MessageKind.UNSUPPORTED, text, cut(why));
    }

    private static String place(JsonNode place) {
        var point = place.path("latitude").asString("") + ", "
                + place.path("longitude").asString("");
        var name = lines(place.path("name"), place.path("address"));
        return name.isEmpty() ? point : name + "\n" + point;
    }

    private static String people(JsonNode cards) {
        return String.join(
                "\n",
                cards.valueStream()
                        .map(card -> String.join(
                                        " ",
                                        Stream.concat(
                                                        Stream.of(card.path("name")
                                                                .path("formatted_name")),
                                                        card.path("phones")
                                                                .valueStream()
                                                                .map(phone -> phone.path("phone")))
                                                .map(part -> part.asString(""))
                                                .toList())
                                .strip())
                        .toList());
    }

    private static String lines(JsonNode... parts) {
        return String.join(
                "\n",
                List.of(parts).stream()
                        .map(part -> part.asString("").strip())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String cut(String word) {
        var clean = word.isBlank() ? "unsupported" : word.replace("\0", "").replace('_', ' ');
        return clean.length() > 200 ? clean.substring(0, 200) : clean;
    }
}
