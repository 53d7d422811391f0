package dev.parley.chats;

import dev.parley.channels.Channel;
import dev.parley.channels.Channels;
import dev.parley.platform.PlatformProblem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether an answer may be queued: the chat, its channel, the reply window, and what the channel takes. */
@Component
class MaySend {
    private final Channels channels;
    private final SendingFiles sending;
    private final ChannelActions actions;
    private final Announcements announcements;

    MaySend(Channels channels, SendingFiles sending, ChannelActions actions, Announcements announcements) {
        this.channels = channels;
        this.sending = sending;
        this.actions = actions;
        this.announcements = announcements;
    }

    /** The channels of chats, by id; they stay as they are until the transaction ends. */
    Map<Long, Channel> channels(Collection<Chat> locked) {
        var wanted = locked.stream().map(Chat::channelId).collect(Collectors.toSet());
        return channels.keep(wanted).stream().collect(Collectors.toMap(Channel::id, Function.identity()));
    }

    /** Throws unless the agent may answer now, in a chat that the caller has locked. */
    void check(Chat chat, long author) {
        check(chat, author, channels(List.of(chat)), false);
    }

    /** The same where the channels are known. An approved template may be sent at any time (ST-3). */
    void check(Chat chat, long author, Map<Long, Channel> kept, boolean template) {
        chat.mustBeAnswerableBy(author);
        var channel = Objects.requireNonNull(kept.get(chat.channelId()));
        if (!channel.active()) {
            throw ChatProblem.CHANNEL_INACTIVE.with(
                    "This channel is deactivated, so nothing can be sent on it. You can still read and complete the chat.");
        }
        if (channel.kind().hasReplyWindow() && !template) {
            mustBeInTheWindow(chat);
        }
    }

    /**
     * Throws unless the text is one message on the channel. Answers the message that it quotes: none where the channel cannot show it,
     * because the agent would see a quote that the customer does not.
     */
    @Nullable
    Long fitting(Answer answer, Channel channel) {
        var longest = sending.longestText(channel.route());
        if (answer.template() == null && !longest.takes(answer.text())) {
            throw PlatformProblem.INVALID.with(longest.refusal()).at("text");
        }
        return answer.replyTo() != null && actions.of(channel.route()).quotes() ? answer.replyTo() : null;
    }

    /** It is looked at again when the message really leaves (ST-5). */
    private void mustBeInTheWindow(Chat chat) {
        var ends = channels.windowEnds(chat.channelId(), Objects.requireNonNull(chat.lastIdentityId()));
        if (ends.isPresent() && announcements.now().isAfter(ends.get())) {
            throw ChatProblem.WINDOW_CLOSED.with(
                    "The time in which this customer may be answered is over. You can answer again once they write.");
        }
    }
}
