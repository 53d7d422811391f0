package dev.parley.providers.meta;

import dev.parley.chats.OutboundFile;
import java.util.Map;

/**
 * Files as Messenger and Instagram send them
 * (https://developers.facebook.com/docs/messenger-platform/send-messages#sending_attachments).
 */
public final class MetaMedia {
    private MetaMedia() {}

    /** What is told of a file. */
    public static Map<String, ?> attachment(OutboundFile file) {
        var type = switch (file.kind()) {
            case IMAGE -> "image";
            case VIDEO -> "video";
            case AUDIO, VOICE -> "audio";
            case TEXT, DOCUMENT, STICKER, LOCATION, CONTACT, CHOICE, UNSUPPORTED -> "file";
        };
        return Map.of("type", type, "payload", Map.of("is_reusable", false));
    }
}
