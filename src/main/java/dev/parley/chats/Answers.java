package dev.parley.chats;

import dev.parley.channels.Channel;
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
    private final AttachmentStore attachments;
    private final SendingFiles sending;

    Answers(
            MessageStore store,
            Channels channels,
            PublicIds ids,
            Clock clock,
            AttachmentStore attachments,
            SendingFiles sending) {
        this.attachments = attachments;
        this.sending = sending;
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

    /** As {@link #queue}, with a file that the caller has uploaded. */
    Message queueFile(Chat chat, FileAnswer answer, Caller me) {
        var most = mustTakeFile(chat, 0, me).longestCaption();
        if (answer.caption().length() > most) {
            throw ChatProblem.FILE_REFUSED.with("The text beside a file has at most " + most
                    + " characters on this channel. Send the text by itself.");
        }
        var message = queue(chat, answer.clientId(), answer.caption(), me);
        if (!attachments.attach(answer.fileId(), message, me.id())) {
            throw ChatProblem.NO_SUCH_FILE.with(
                    "This upload is gone, or was sent already. Please choose the file again.");
        }
        return store.find(chat.id(), message.id()).orElseThrow();
    }

    /** Throws unless the caller may send a file of so many bytes in this chat now (PN-7). */
    FilesTaken mustTakeFile(Chat chat, long size, Caller me) {
        mustBeSendable(chat, me);
        var taken = channels.find(chat.channelId())
                .map(channel -> sending.of(channel.kind()))
                .orElseThrow();
        if (taken.refusal() != null) {
            throw ChatProblem.FILE_REFUSED.with(taken.refusal());
        }
        if (size > taken.largest()) {
            throw ChatProblem.FILE_REFUSED.with("The file is larger than " + (taken.largest() >> 20)
                    + " MB, which is the most this channel takes.");
        }
        return taken;
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
        if (!channels.keep(List.of(chat.channelId())).stream().allMatch(Channel::active)) {
            throw ChatProblem.CHANNEL_INACTIVE.with(
                    "This channel is deactivated, so nothing can be sent on it. You can still read and complete the chat.");
        }
    }

    /** Now, but never before what the chat holds already: clocks of nodes differ. */
    private static Instant newest(Chat chat, Instant now) {
        return now.isAfter(chat.lastAt()) ? now : chat.lastAt().plusNanos(1_000);
    }
}
