package dev.parley.providers.messenger;

import dev.parley.chats.FilesTaken;
import dev.parley.chats.MessageKind;
import dev.parley.chats.OfferedFile;
import java.util.Optional;

/** Files as Messenger sends them (https://developers.facebook.com/docs/messenger-platform/send-messages#sending_attachments). */
final class MessengerMedia {
    /** No text goes with a file. */
    static final FilesTaken TAKEN = new FilesTaken(null, 25L << 20, 0);

    private static final long LARGEST_IMAGE = 8L << 20;

    private MessengerMedia() {}

    static Optional<String> refusal(OfferedFile file) {
        if (file.kind() == MessageKind.IMAGE && file.size() > LARGEST_IMAGE) {
            return Optional.of("The picture is larger than 8 MB, which is the most that Messenger takes.");
        }
        return file.text().isEmpty()
                ? Optional.empty()
                : Optional.of("No text can go with a file on Messenger. Send the text by itself.");
    }
}
