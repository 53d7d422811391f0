package dev.parley.chats;

import dev.parley.contacts.Contacts;
import dev.parley.platform.Problem;
import dev.parley.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an owner does to a message that is there (PN-9): react to a customer's, change an own one. The provider is asked first and
 * outside any transaction; only what it has done is stored.
 */
@Service
public class MessageActions {
    private static final Duration LONGEST_EDITABLE = Duration.ofHours(48);
    private final MessageActionStore store;
    private final Contacts contacts;
    private final ChannelActions channels;
    private final Announcements announcements;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MessageActions(
            MessageActionStore store,
            Contacts contacts,
            ChannelActions channels,
            Announcements announcements,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.channels = channels;
        this.announcements = announcements;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reacts to a customer's message, or takes that back with null; answers the message as it is then. */
    Message react(long chatId, long messageId, @Nullable String emoji, Caller me) {
        var acted = mine(chatId, messageId, me);
        var offered = channels.of(acted.route()).reactions();
        if (offered.isEmpty()) {
            throw impossible("Nobody can react to messages on this channel.");
        }
        if (acted.direction() != Direction.IN || acted.providerId() == null) {
            throw impossible("Only to messages of the customer can be reacted.");
        }
        if (emoji != null && !offered.contains(emoji)) {
            throw impossible("This channel takes only these reactions: " + String.join(" ", offered));
        }
        if (!Objects.equals(emoji, acted.ourReaction())) {
            channels.react(acted.route(), known(acted), emoji).ifPresent(MessageActions::refuse);
            transaction.executeWithoutResult(_ -> {
                store.react(chatId, messageId, emoji);
                announcements.changed(Set.of(chatId));
            });
        }
        return store.read(chatId, messageId);
    }

    /** Changes the text of an own message that has left; the earlier ones are kept. Answers the message as it is then. */
    Message edit(long chatId, long messageId, String text, Caller me) {
        var acted = mine(chatId, messageId, me);
        if (!channels.of(acted.route()).edits()) {
            throw impossible("Messages cannot be changed on this channel once they were sent.");
        }
        mustBeEditable(acted, me);
        if (!text.equals(acted.text())) {
            channels.edit(acted.route(), known(acted), text).ifPresent(MessageActions::refuse);
            transaction.executeWithoutResult(_ -> {
                store.edit(chatId, messageId, text, clock.instant());
                announcements.changed(Set.of(chatId));
            });
        }
        return store.read(chatId, messageId);
    }

    private void mustBeEditable(MessageActionStore.Acted acted, Caller me) {
        if (!Objects.equals(acted.author(), me.id())) {
            throw impossible("Only whoever wrote a message can change it.");
        }
        if (acted.messageKind() != MessageKind.TEXT
                || !List.of(MessageStatus.SENT, MessageStatus.DELIVERED, MessageStatus.READ)
                        .contains(acted.status())) {
            throw impossible("Only texts that have been sent can be changed.");
        }
        if (acted.at().isBefore(clock.instant().minus(LONGEST_EDITABLE))) {
            throw impossible("A message can be changed for 48 hours. You can send another one.");
        }
    }

    private MessageActionStore.Acted mine(long chatId, long messageId, Caller me) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            store.chat(chatId).orElseThrow(Chats::unknown).mustBeAnswerableBy(me.id());
            return store.find(chatId, messageId)
                    .orElseThrow(() -> ChatProblem.UNKNOWN_MESSAGE.with("There is no such message in this chat."));
        }));
    }

    private KnownMessage known(MessageActionStore.Acted acted) {
        return new KnownMessage(acted.lane(), contacts.keys(acted.lane().identityId()), acted.providerId());
    }

    private static void refuse(String why) {
        throw impossible(why);
    }

    private static Problem impossible(String why) {
        return ChatProblem.NOT_POSSIBLE.with(why);
    }
}
