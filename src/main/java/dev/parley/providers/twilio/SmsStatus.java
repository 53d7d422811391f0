package dev.parley.providers.twilio;

import dev.parley.chats.MessageStatus;
import java.util.List;
import java.util.Optional;

/** Twilio's words for how far a message has come (https://www.twilio.com/docs/messaging/api/message-resource#message-status-values). */
final class SmsStatus {
    private static final List<String> ON_ITS_WAY =
            List.of("accepted", "scheduled", "queued", "sending", "partially_delivered");

    private SmsStatus() {}

    /** Empty for a word that says nothing that is shown. */
    static Optional<MessageStatus> of(String word) {
        return switch (word) {
            case "sent" -> Optional.of(MessageStatus.SENT);
            case "delivered" -> Optional.of(MessageStatus.DELIVERED);
            case "read" -> Optional.of(MessageStatus.READ);
            case "undelivered", "failed", "canceled" -> Optional.of(MessageStatus.FAILED);
            default -> Optional.empty();
        };
    }

    /** Whether it is a word of Twilio's. */
    static boolean isKnown(String word) {
        return of(word).isPresent() || ON_ITS_WAY.contains(word);
    }
}
