package dev.parley.providers;

import dev.parley.channels.ChannelHealth;
import dev.parley.channels.TroubleChanged;
import dev.parley.chats.MessagesQueued;
import dev.parley.platform.Faults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Once a channel's trouble is over, its messages leave at once, however long they were to wait. */
@Component
class SendWhatWaited {
    private static final Logger log = LoggerFactory.getLogger(SendWhatWaited.class);
    private final ChannelHealth health;
    private final LaneWork work;
    private final AccountPace pace;
    private final ApplicationEventPublisher events;

    SendWhatWaited(ChannelHealth health, LaneWork work, AccountPace pace, ApplicationEventPublisher events) {
        this.health = health;
        this.work = work;
        this.pace = pace;
        this.events = events;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(TroubleChanged changed) {
        // The transaction that told it is over, but its thread is not free of it yet.
        Thread.ofVirtual().name("send-what-waited").start(() -> {
            try {
                send(changed.channelId());
            } catch (RuntimeException e) {
                Faults.log(log, "send-what-waited", e);
            }
        });
    }

    private void send(long channelId) {
        if (!health.isHindered(channelId)) {
            pace.goOn(channelId);
            work.hurry(channelId);
            events.publishEvent(new MessagesQueued());
        }
    }
}
