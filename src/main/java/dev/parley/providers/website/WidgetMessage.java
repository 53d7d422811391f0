package dev.parley.providers.website;

import dev.parley.chats.Direction;
import dev.parley.chats.LaneFile;
import dev.parley.chats.LaneMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as the widget shows it. */
record WidgetMessage(
        String id,
        From from,
        String text,
        Instant at,
        String position,
        @Nullable String author,
        @Nullable LaneFile file,
        @Nullable String quoted) {
    enum From {
        VISITOR,
        AGENT
    }

    /** The visitor's own messages carry the id that the widget gave them, others a random one. */
    static WidgetMessage of(LaneMessage message) {
        var own = message.direction() == Direction.IN;
        var id = own && message.providerId() != null
                ? WidgetIds.ofWidget(message.providerId())
                : message.position().publicId().toString();
        return new WidgetMessage(
                id,
                own ? From.VISITOR : From.AGENT,
                message.text(),
                message.at(),
                message.position().toString(),
                message.author(),
                message.file(),
                message.quoted());
    }
}
