package dev.parley.demo.data;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message on its way into the database. */
final class Message {
    final Story story;
    final UUID publicId;
    final Conversation.Line line;
    final String text;
    final Instant at;
    /** Null for the customer's. */
    final Staff.@Nullable Agent author;

    final @Nullable String providerId;
    final long sequence;
    long id;
    long changeNo;

    @Nullable
    String status;

    Message(Story story, UUID publicId, Spoken spoken, @Nullable String providerId, long sequence) {
        this.story = story;
        this.publicId = publicId;
        this.line = spoken.line();
        this.text = spoken.text();
        this.at = spoken.at();
        this.author = spoken.author();
        this.providerId = providerId;
        this.sequence = sequence;
    }

    /** What is said, when, and by which agent; null for the customer. */
    record Spoken(Conversation.Line line, String text, Instant at, Staff.@Nullable Agent author) {}

    /** Pictures and the like come from messengers only. */
    String kind() {
        return story.identity.channel.isTelegram() ? line.kind() : "TEXT";
    }
}
