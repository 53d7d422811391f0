package dev.parley.providers.instagram;

import dev.parley.chats.FilesTaken;
import dev.parley.chats.MessageKind;
import dev.parley.chats.OfferedFile;
import java.util.Optional;
import java.util.Set;

/** Files that Instagram takes (https://developers.facebook.com/docs/messenger-platform/instagram/features/attachment-upload). */
final class InstagramMedia {
    /** No text goes with a file. */
    static final FilesTaken TAKEN = new FilesTaken(null, 25L << 20, 0);

    private static final long LARGEST_IMAGE = 8L << 20;
    private static final Set<String> TYPES = Set.of(
            "image/png",
            "image/jpeg",
            "image/gif",
            "audio/aac",
            "audio/mp4",
            "audio/x-m4a",
            "audio/wav",
            "audio/x-wav",
            "audio/vnd.wave",
            "video/mp4",
            "video/ogg",
            "video/x-msvideo",
            "video/quicktime",
            "video/webm",
            "application/pdf");

    private InstagramMedia() {}

    static Optional<String> refusal(OfferedFile file) {
        // What was looked at before has no type any more.
        if (!file.type().isEmpty() && !TYPES.contains(file.type())) {
            return Optional.of(
                    "Instagram takes no file of this form. It takes pictures (JPEG, PNG, GIF), films (MP4, MOV, WebM,"
                            + " AVI, OGG), sounds (AAC, M4A, WAV) and PDF.");
        }
        if (file.kind() == MessageKind.IMAGE && file.size() > LARGEST_IMAGE) {
            return Optional.of("The picture is larger than 8 MB, which is the most that Instagram takes.");
        }
        return file.text().isEmpty()
                ? Optional.empty()
                : Optional.of("No text can go with a file on Instagram. Send the text by itself.");
    }
}
