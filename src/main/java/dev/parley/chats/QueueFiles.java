package dev.parley.chats;

import dev.parley.channels.Channels;
import dev.parley.security.Caller;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores files that agents send as queued: an answer with an upload beside it (PN-7). */
@Component
class QueueFiles {
    private final ChatStore chats;
    private final MessageStore messages;
    private final QueueAnswers answers;
    private final Channels channels;
    private final AttachmentStore attachments;
    private final SendingFiles sending;

    QueueFiles(
            ChatStore chats,
            MessageStore messages,
            QueueAnswers answers,
            Channels channels,
            AttachmentStore attachments,
            SendingFiles sending) {
        this.chats = chats;
        this.messages = messages;
        this.answers = answers;
        this.channels = channels;
        this.attachments = attachments;
        this.sending = sending;
    }

    /** Queues a file that the caller has uploaded; the same client id again is the same message. */
    @Transactional
    public Message queue(long chatId, FileAnswer file, Caller me) {
        var chat = chats.lock(chatId).orElseThrow(Chats::unknown);
        var answer = new Answer(chatId, me.id(), file.clientId(), file.caption(), null, file.replyTo());
        var earlier = messages.earlier(List.of(answer));
        if (!earlier.isEmpty()) {
            return earlier.getFirst();
        }
        var most = mustTake(chat, 0, me).longestCaption();
        if (file.caption().length() > most) {
            throw ChatProblem.FILE_REFUSED.with(
                    most == 0
                            ? "No text can go with a file on this channel. Send the text by itself."
                            : "The text beside a file has at most " + most
                                    + " characters on this channel. Send the text by itself.");
        }
        attachments
                .find(file.fileId())
                .ifPresent(one -> mustSuit(chat, new OfferedFile(one.kind(), "", 0, file.caption())));
        var message = Answers.stored(answers.queue(List.of(answer)).getFirst());
        if (!attachments.attach(file.fileId(), message, me.id())) {
            throw ChatProblem.NO_SUCH_FILE.with(
                    "This upload is gone, or was sent already. Please choose the file again.");
        }
        return messages.find(chatId, message.id()).orElseThrow();
    }

    /** Throws where the channel does not take a file as it is. */
    void mustSuit(Chat chat, OfferedFile file) {
        channels.find(chat.channelId())
                .flatMap(channel -> sending.refusal(channel.route(), file))
                .ifPresent(why -> {
                    throw ChatProblem.FILE_REFUSED.with(why);
                });
    }

    /** Throws unless the caller may send a file of so many bytes in this chat now. */
    FilesTaken mustTake(Chat chat, long size, Caller me) {
        answers.mustBeSendable(chat, me.id());
        var taken = channels.find(chat.channelId())
                .map(channel -> sending.of(channel.route()))
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
}
