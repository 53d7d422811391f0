package dev.parley.chats;

import dev.parley.channels.Channels;
import dev.parley.security.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What agents write, in a chat that the caller has locked. */
@Component
class Answers {
    private final MessageStore store;
    private final Channels channels;
    private final PublicIds ids;
    private final Clock clock;

    Answers(MessageStore store, Channels channels, PublicIds ids, Clock clock) {
        this.store = store;
        this.channels = channels;
        this.ids = ids;
        this.clock = clock;
    }

    /** The message that this client id made already. */
    Optional<Message> earlier(Chat chat, UUID clientId, Caller me) {
        return store.byClientId(chat.id(), me.id(), clientId);
    }

    /** Stores an answer as queued; it goes to the identity that wrote last (IN-6). */
    Message queue(Chat chat, UUID clientId, String text, Caller me) {
        mustBeSendable(chat, me);
        var now = clock.instant();
        var position = new Position(newest(chat, now), 0, ids.next());
        var identity = Objects.requireNonNull(chat.lastIdentityId());
        return store.queue(new MessageStore.Draft(chat, identity, me.id(), clientId, text, position), now);
    }

    /** Queues a failed message again, as the newest. */
    Message again(Chat chat, long messageId, Caller me) {
        mustBeSendable(chat, me);
        var message = store.find(chat.id(), messageId)
                .orElseThrow(() -> ChatProblem.UNKNOWN_MESSAGE.with("There is no such message in this chat."));
        if (message.status() != MessageStatus.FAILED) {
            throw ChatProblem.NOT_FAILED.with("This message has not failed; there is nothing to send again.");
        }
        store.requeue(messageId, chat.id(), newest(chat, clock.instant()));
        return store.find(chat.id(), messageId).orElseThrow();
    }

    private void mustBeSendable(Chat chat, Caller me) {
        chat.mustBeAnswerableBy(me.id());
        var channel = channels.keep(List.of(chat.channelId())).getFirst();
        if (!channel.active()) {
            throw ChatProblem.CHANNEL_INACTIVE.with(
                    "This channel is deactivated, so nothing can be sent on it. You can still read and complete the chat.");
        }
        if (channel.kind().hasReplyWindow()) {
            mustBeInTheWindow(chat);
        }
    }

    /** It is looked at again when the message really leaves (ST-5). */
    private void mustBeInTheWindow(Chat chat) {
        var ends = channels.windowEnds(chat.channelId(), Objects.requireNonNull(chat.lastIdentityId()));
        if (ends.isPresent() && clock.instant().isAfter(ends.get())) {
            throw ChatProblem.WINDOW_CLOSED.with(
                    "The time in which this customer may be answered is over. You can answer again once they write.");
        }
    }

    /** Now, but never before what the chat holds already: clocks of nodes differ. */
    private static Instant newest(Chat chat, Instant now) {
        return now.isAfter(chat.lastAt()) ? now : chat.lastAt().plusNanos(1_000);
    }
}
