package dev.parley.providers.whatsapp;

import dev.parley.chats.FilesTaken;
import dev.parley.chats.MessageKind;
import dev.parley.chats.OfferedFile;
import dev.parley.chats.OutboundFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Files as WhatsApp sends them (https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media): what is no picture, film or
 * sound of the forms that it knows leaves as a document.
 */
final class WhatsAppMedia {
    static final FilesTaken TAKEN = new FilesTaken(null, 100L << 20, 1_024);
    private static final long LARGEST_IMAGE = 5L << 20;
    private static final long LARGEST_SOUND = 16L << 20;
    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png");
    private static final Set<String> FILMS = Set.of("video/mp4", "video/3gpp");
    private static final Set<String> SOUNDS = Set.of("audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg");

    private WhatsAppMedia() {}

    static Optional<String> refusal(OfferedFile file) {
        var word = word(file.type());
        if (word.equals("image") && file.size() > LARGEST_IMAGE) {
            return Optional.of("The picture is larger than 5 MB, which is the most that WhatsApp takes.");
        }
        if (!word.equals("document") && file.size() > LARGEST_SOUND) {
            return Optional.of("The recording is larger than 16 MB, which is the most that WhatsApp takes.");
        }
        var isSound = file.kind() == MessageKind.AUDIO || file.kind() == MessageKind.VOICE;
        return isSound && !file.text().isEmpty()
                ? Optional.of("No text can go with a sound on WhatsApp. Send the text by itself.")
                : Optional.empty();
    }

    /** Adds to a message what it says of a file that was uploaded. */
    static Map<String, ?> with(Map<String, ?> envelope, OutboundFile file, String id, String text) {
        var word = word(file.file().type());
        var media = new HashMap<String, Object>();
        media.put("id", id);
        if (!text.isEmpty() && !word.equals("audio")) {
            media.put("caption", text);
        }
        if (word.equals("document")) {
            media.put("filename", file.nameOrKind());
        }
        var body = new HashMap<String, Object>(envelope);
        body.put("type", word);
        body.put(word, media);
        return body;
    }

    private static String word(String type) {
        if (IMAGES.contains(type)) {
            return "image";
        }
        if (FILMS.contains(type)) {
            return "video";
        }
        return SOUNDS.contains(type) ? "audio" : "document";
    }
}
