package dev.parley.chats;

import dev.parley.channels.Channel;
import dev.parley.chats.Answers.Outcome;
import dev.parley.chats.MessageStore.Draft;
import dev.parley.platform.Problem;
import dev.parley.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what agents write as queued, a handful of statements for however many answers. */
@Component
class QueueAnswers {
    private final ChatStore chats;
    private final MessageStore messages;
    private final MaySend maySend;
    private final PublicIds ids;
    private final Announcements announcements;

    QueueAnswers(ChatStore chats, MessageStore messages, MaySend maySend, PublicIds ids, Announcements announcements) {
        this.chats = chats;
        this.messages = messages;
        this.maySend = maySend;
        this.ids = ids;
        this.announcements = announcements;
    }

    /** Locks the chats, stores what is new and may be sent, and gives what became of each answer, in order. */
    @Transactional
    public List<Outcome> queue(List<Answer> answers) {
        var locked = chats.lock(answers.stream().map(Answer::chatId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Chat::id, Function.identity()));
        var outcomes = new HashMap<Answer.Key, Outcome>();
        messages.earlier(answers).forEach(message -> outcomes.put(key(message), new Outcome.Stored(message)));
        var kept = maySend.channels(locked.values());
        var now = announcements.now();
        var drafts = new LinkedHashMap<Answer.Key, Draft>();
        for (var answer : answers) {
            if (!outcomes.containsKey(answer.key()) && !drafts.containsKey(answer.key())) {
                try {
                    var draft = draft(answer, find(locked, answer.chatId()), kept, now);
                    drafts.put(answer.key(), draft);
                    locked.put(
                            answer.chatId(),
                            draft.chat().answered(draft.position().orderAt()));
                } catch (Problem problem) {
                    outcomes.put(answer.key(), new Outcome.Refused(problem));
                }
            }
        }
        if (!drafts.isEmpty()) {
            messages.queue(new ArrayList<>(drafts.values()), now)
                    .forEach(message -> outcomes.put(key(message), new Outcome.Stored(message)));
            announcements.queued(
                    drafts.keySet().stream().map(Answer.Key::chatId).collect(Collectors.toSet()));
        }
        return answers.stream()
                .map(answer -> Objects.requireNonNull(outcomes.get(answer.key())))
                .toList();
    }

    /** Queues a failed message again, as the newest. */
    @Transactional
    public Message again(long chatId, long messageId, Caller me) {
        var chat = chats.lock(chatId).orElseThrow(Chats::unknown);
        var message = messages.find(chatId, messageId)
                .orElseThrow(() -> ChatProblem.UNKNOWN_MESSAGE.with("There is no such message in this chat."));
        maySend.check(chat, me.id(), maySend.channels(List.of(chat)), message.template() != null);
        if (message.status() != MessageStatus.FAILED) {
            throw ChatProblem.NOT_FAILED.with("This message has not failed; there is nothing to send again.");
        }
        messages.requeue(messageId, chatId, newest(chat, announcements.now()));
        announcements.queued(Set.of(chatId));
        return messages.find(chatId, messageId).orElseThrow();
    }

    /** Takes back a message that still waits. One that may have left already cannot be taken back. */
    @Transactional
    public Message cancel(long chatId, long messageId, Caller me) {
        var chat = chats.lock(chatId).orElseThrow(Chats::unknown);
        chat.mustBeAnswerableBy(me.id());
        if (!messages.cancel(messageId, chatId, me.name() + " cancelled it.")) {
            throw messages.find(chatId, messageId).isEmpty()
                    ? ChatProblem.UNKNOWN_MESSAGE.with("There is no such message in this chat.")
                    : ChatProblem.NOT_WAITING.with("This message does not wait any more, so it cannot be cancelled.");
        }
        announcements.changed(Set.of(chatId));
        return messages.find(chatId, messageId).orElseThrow();
    }

    /** It goes to the identity that wrote last (IN-6). */
    private Draft draft(Answer answer, Chat chat, Map<Long, Channel> kept, Instant now) {
        maySend.check(chat, answer.author(), kept, answer.template() != null);
        return new Draft(
                answer,
                maySend.fitting(answer, Objects.requireNonNull(kept.get(chat.channelId()))),
                chat,
                Objects.requireNonNull(chat.lastIdentityId()),
                new Position(newest(chat, now), 0, ids.next()),
                chat.changeNo() + 1);
    }

    /** Throws unless the agent may answer now, in a chat that the caller has locked. */
    void mustBeSendable(Chat chat, long author) {
        maySend.check(chat, author);
    }

    private static Chat find(Map<Long, Chat> locked, long chatId) {
        var chat = locked.get(chatId);
        if (chat == null) {
            throw Chats.unknown();
        }
        return chat;
    }

    private static Answer.Key key(Message message) {
        return new Answer.Key(
                message.chatId(),
                Objects.requireNonNull(message.author()).id(),
                Objects.requireNonNull(message.clientId()));
    }

    /** Now, but never before what the chat holds already: clocks of nodes differ. */
    private static Instant newest(Chat chat, Instant now) {
        return now.isAfter(chat.lastAt()) ? now : chat.lastAt().plusNanos(1_000);
    }
}
