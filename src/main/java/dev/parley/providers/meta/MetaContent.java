package dev.parley.providers.meta;

import dev.parley.chats.InboundEvent.Body;
import dev.parley.chats.InboundFile;
import dev.parley.chats.MessageKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a message of Messenger or Instagram says
 * (https://developers.facebook.com/docs/messenger-platform/reference/webhook-events/messages).
 *
 * @param about Meta's word for it, null for a plain text
 * @param files in the order in which they stand in it
 */
public record MetaContent(
        MessageKind kind, String text, @Nullable String about, List<InboundFile> files) {

    private MetaContent(MessageKind kind, String text, @Nullable String about) {
        this(kind, text, about, List.of());
    }

    /**
     * Reads a message.
     *
     * @param media what the provider's words for files mean
     */
    public static MetaContent of(JsonNode message, Map<String, MessageKind> media) {
        var text = message.path("text").asString("");
        if (message.path("quick_reply").isObject()) {
            return new MetaContent(MessageKind.CHOICE, text, "quick reply");
        }
        var attachments = message.path("attachments").valueStream().toList();
        if (attachments.isEmpty()) {
            return text.isEmpty()
                    ? new MetaContent(MessageKind.UNSUPPORTED, "", "unsupported")
                    : new MetaContent(MessageKind.TEXT, text, null);
        }
        // While stickers change their form they come twice in one message, as an image and as themselves.
        var sticker = attachments.stream().filter(MetaContent::isSticker).findFirst();
        if (sticker.isPresent()) {
            return new MetaContent(
                    MessageKind.STICKER,
                    text,
                    "sticker",
                    file(MessageKind.STICKER, sticker.get()).toList());
        }
        var known = attachments.stream()
                .filter(one -> media.containsKey(one.path("type").asString("")))
                .toList();
        return known.isEmpty() ? attached(attachments.getFirst(), text) : media(known, text, media);
    }

    /** A button or an entry of a menu that was chosen: its title, else what it carries. */
    static MetaContent choice(JsonNode chosen, String about) {
        var title = chosen.path("title").asString("");
        return new MetaContent(
                MessageKind.CHOICE, title.isEmpty() ? chosen.path("payload").asString("") : title, about);
    }

    /** The body; what Messenger sent is kept where the text is not all of it. */
    Body body(@Nullable String replyTo, String raw) {
        return new Body(kind, text, about, replyTo, about == null ? null : raw, files);
    }

    private static boolean isSticker(JsonNode attachment) {
        return attachment.path("type").asString("").equals("sticker")
                || attachment.path("payload").has("sticker_id");
    }

    /** Named by the first; each file is what it is by itself. */
    private static MetaContent media(List<JsonNode> known, String text, Map<String, MessageKind> media) {
        var type = known.getFirst().path("type").asString("");
        var word = cut(type);
        return new MetaContent(
                media.getOrDefault(type, MessageKind.UNSUPPORTED),
                text,
                known.size() == 1 ? word : word + " × " + known.size(),
                known.stream()
                        .flatMap(one ->
                                file(media.getOrDefault(one.path("type").asString(""), MessageKind.DOCUMENT), one))
                        .distinct()
                        .toList());
    }

    /** By its address; a name stands in the address, if anywhere. */
    private static Stream<InboundFile> file(MessageKind kind, JsonNode attachment) {
        return Stream.of(attachment.path("payload").path("url").asString(""))
                .filter(address -> !address.isBlank())
                .map(address -> new InboundFile(kind, address, name(address), null, null));
    }

    private static @Nullable String name(String address) {
        var path = address.split("[?#]", 2)[0];
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.matches("[\\w.()-]+\\.\\w{2,5}") ? name : null;
    }

    private static MetaContent attached(JsonNode attachment, String text) {
        var type = attachment.path("type").asString("");
        if (type.equals("location")) {
            var point = attachment.path("payload").path("coordinates");
            return new MetaContent(
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
            return new MetaContent(MessageKind.TEXT, lines(text, text.isEmpty() ? link : ""), null);
        }
        return new MetaContent(MessageKind.UNSUPPORTED, lines(text, link), cut(type));
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
