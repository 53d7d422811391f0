package dev.parley.providers;

import dev.parley.chats.MessagesQueued;
import dev.parley.chats.Outbox;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Recognises messages of ours in what a provider tells, by what was given along with them: an answer may have got lost (PN-8). */
@Component
public class OwnMessages {
    private final Outbox outbox;
    private final LaneWork work;
    private final ApplicationEventPublisher events;

    OwnMessages(Outbox outbox, LaneWork work, ApplicationEventPublisher events) {
        this.outbox = outbox;
        this.work = work;
        this.events = events;
    }

    /** The provider has our message, as it was queued at that time, under this id. */
    public void recognised(long channelId, long messageId, Instant queuedAt, String providerId) {
        outbox.recognised(channelId, messageId, queuedAt, providerId).ifPresent(lane -> {
            work.hurry(lane);
            events.publishEvent(new MessagesQueued());
        });
    }
}
