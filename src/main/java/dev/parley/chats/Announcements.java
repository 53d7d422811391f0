package dev.parley.chats;

import dev.parley.chats.IntakeStore.Landed;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says, after each change of chats, who has to look again. */
@Component
class Announcements {
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Announcements(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** The moment at which what is announced happens. */
    Instant now() {
        return clock.instant();
    }

    void landed(List<Landed> chats) {
        if (chats.isEmpty()) {
            return;
        }
        events.publishEvent(new ChatsChanged(chats.stream().map(Landed::chatId).collect(Collectors.toSet())));
        var queues = chats.stream()
                .filter(chat -> chat.status() == ChatStatus.WAITING)
                .map(Landed::queueId)
                .collect(Collectors.toSet());
        if (!queues.isEmpty()) {
            events.publishEvent(new WaitingChanged(queues));
        }
    }

    void read(long chatId) {
        events.publishEvent(new ChatRead(chatId));
    }

    /** A chat changed hands or ended; the agent's places changed by it. */
    void moved(Chat chat, @Nullable Long agentId) {
        changed(Set.of(chat.id()));
        events.publishEvent(new WaitingChanged(Set.of(chat.queueId())));
        if (agentId != null) {
            events.publishEvent(new LoadChanged(agentId));
        }
    }

    /** Offers of these chats began or ended; places of the agents changed by it. */
    void offered(Collection<Long> chatIds, Collection<Long> queueIds, Collection<Long> agentIds) {
        changed(Set.copyOf(chatIds));
        events.publishEvent(new WaitingChanged(Set.copyOf(queueIds)));
        Set.copyOf(agentIds).forEach(agent -> events.publishEvent(new LoadChanged(agent)));
    }

    void taken(MessagesTaken taken) {
        if (!taken.fresh().isEmpty() || !taken.repeated().isEmpty()) {
            events.publishEvent(taken);
        }
    }

    void offersMade(int count) {
        events.publishEvent(new OffersMade(count));
    }

    void offersEnded(OffersEnded.How how, int count) {
        if (count > 0) {
            events.publishEvent(new OffersEnded(how, count));
        }
    }

    void queued(Set<Long> chatIds) {
        changed(chatIds);
        events.publishEvent(new MessagesQueued());
    }

    void changed(Set<Long> chatIds) {
        if (!chatIds.isEmpty()) {
            events.publishEvent(new ChatsChanged(chatIds));
        }
    }
}
