package dev.parley.providers.telegram;

import dev.parley.chats.InboundFile;
import dev.parley.chats.MessageKind;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The file of a message, as Telegram names it (https://core.telegram.org/bots/api#message). */
final class TelegramMedia {
    /** An animation comes with a document, which is the same file. */
    private static final List<String> WORDS =
            List.of("animation", "video", "video_note", "voice", "audio", "document", "sticker");

    private TelegramMedia() {}

    /** One file, or none; of a photo, which comes in several sizes, the largest. */
    static List<InboundFile> files(JsonNode message, MessageKind kind) {
        var photo = message.path("photo")
                .valueStream()
                .max(Comparator.comparingLong(size ->
                        size.path("width").asLong(0) * size.path("height").asLong(0)));
        var file = photo.or(() ->
                WORDS.stream().map(message::path).filter(JsonNode::isObject).findFirst());
        return file.filter(one -> !one.path("file_id").asString("").isEmpty()).map(one -> file(one, kind)).stream()
                .toList();
    }

    private static InboundFile file(JsonNode file, MessageKind kind) {
        return new InboundFile(
                kind,
                file.path("file_id").asString(""),
                text(file, "file_name"),
                text(file, "mime_type"),
                file.path("file_size").isNumber()
                        ? (Long) file.path("file_size").asLong()
                        : null);
    }

    private static @Nullable String text(JsonNode file, String name) {
        return Stream.of(file.path(name).asString(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }
}
