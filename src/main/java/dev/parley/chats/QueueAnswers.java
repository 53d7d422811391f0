package dev.parley.chats;

import dev.parley.channels.Channel;
import dev.parley.channels.Channels;
import dev.parley.chats.Answers.Outcome;
import dev.parley.chats.MessageStore.Draft;
import dev.parley.platform.Problem;
import dev.parley.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what agents write as queued, a handful of statements for however many answers. */
@Component
class QueueAnswers {
    private final ChatStore chats;
    private final MessageStore messages;
    private final Channels channels;
    private final PublicIds ids;
    private final Announcements announcements;
    private final ChannelActions actions;

    QueueAnswers(
            ChatStore chats,
            MessageStore messages,
            Channels channels,
            PublicIds ids,
            Announcements announcements,
            ChannelActions actions) {
        this.actions = actions;
        this.chats = chats;
        this.messages = messages;
        this.channels = channels;
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
        var kept = channels(locked.values());
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
        mustBeSendable(chat, me.id());
        var message = messages.find(chatId, messageId)
                .orElseThrow(() -> ChatProblem.UNKNOWN_MESSAGE.with("There is no such message in this chat."));
        if (message.status() != MessageStatus.FAILED) {
            throw ChatProblem.NOT_FAILED.with("This message has not failed; there is nothing to send again.");
        }
        messages.requeue(messageId, chatId, newest(chat, announcements.now()));
        announcements.queued(Set.of(chatId));
        return messages.find(chatId, messageId).orElseThrow();
    }

    /** It goes to the identity that wrote last (IN-6). */
    private Draft draft(Answer answer, Chat chat, Map<Long, Channel> kept, Instant now) {
        mustBeSendable(chat, answer.author(), kept);
        return new Draft(
                answer,
                quoted(answer, chat, kept),
                chat,
                Objects.requireNonNull(chat.lastIdentityId()),
                new Position(newest(chat, now), 0, ids.next()),
                chat.changeNo() + 1);
    }

    /** Nothing where the channel cannot show it: the agent would see a quote that the customer does not. */
    private @Nullable Long quoted(Answer answer, Chat chat, Map<Long, Channel> kept) {
        var channel = Objects.requireNonNull(kept.get(chat.channelId()));
        return answer.replyTo() != null && actions.of(channel.kind()).quotes() ? answer.replyTo() : null;
    }

    private Map<Long, Channel> channels(Collection<Chat> locked) {
        var wanted = locked.stream().map(Chat::channelId).collect(Collectors.toSet());
        return channels.keep(wanted).stream().collect(Collectors.toMap(Channel::id, Function.identity()));
    }

    /** Throws unless the agent may answer now, in a chat that the caller has locked. */
    void mustBeSendable(Chat chat, long author) {
        mustBeSendable(chat, author, channels(List.of(chat)));
    }

    private void mustBeSendable(Chat chat, long author, Map<Long, Channel> kept) {
        chat.mustBeAnswerableBy(author);
        var channel = Objects.requireNonNull(kept.get(chat.channelId()));
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
        if (ends.isPresent() && announcements.now().isAfter(ends.get())) {
            throw ChatProblem.WINDOW_CLOSED.with(
                    "The time in which this customer may be answered is over. You can answer again once they write.");
        }
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
