package dev.parley.chats;

import dev.parley.platform.files.FileTypes;
import java.util.Set;

/** What a message is (IN-12). */
public enum MessageKind {
    TEXT,
    IMAGE,
    AUDIO,
    VOICE,
    VIDEO,
    DOCUMENT,
    STICKER,
    LOCATION,
    CONTACT,
    /** A button, quick reply or list entry that the customer chose; the text is its title. */
    CHOICE,
    /** The sender is known and the kind is not; the raw payload is kept. */
    UNSUPPORTED;

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp", "image/gif");

    /** What a message with a file of this media type is. */
    public static MessageKind ofFile(String type) {
        if (PICTURES.contains(type)) {
            return IMAGE;
        }
        var shown = FileTypes.inline(type).orElse("");
        if (shown.equals("audio/ogg")) {
            return VOICE;
        }
        if (shown.startsWith("audio/") && !shown.equals("audio/wav")) {
            return AUDIO;
        }
        return shown.equals("video/mp4") ? VIDEO : DOCUMENT;
    }
}
