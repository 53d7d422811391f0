package dev.parley.chats;

import dev.parley.contacts.Contacts;
import dev.parley.security.Caller;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for reading chats. */
@Service
public class ChatViews {
    private static final int MOST_AT_ONCE = 200;
    private final ChatReads reads;
    private final MessageStore messages;
    private final ChatAccess access;
    private final Contacts contacts;
    private final ChannelActions actions;
    private final SendingFiles sending;

    /** Messages in order, and whether there are earlier ones. */
    public record MessagePage(List<Message> items, boolean more) {}

    ChatViews(
            ChatReads reads,
            MessageStore messages,
            ChatAccess access,
            Contacts contacts,
            ChannelActions actions,
            SendingFiles sending) {
        this.sending = sending;
        this.reads = reads;
        this.messages = messages;
        this.access = access;
        this.contacts = contacts;
        this.actions = actions;
    }

    /** The rows of these chats, for a caller who is known to be allowed to see them. */
    public List<ChatRow> rows(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : reads.rows(ids);
    }

    /** The row of a chat, for a caller who is known to be allowed to see it. */
    @Transactional(readOnly = true)
    public ChatRow row(long id) {
        return reads.rows(List.of(id)).getFirst();
    }

    /** An agent's chats in progress, longest waiting first. */
    @Transactional(readOnly = true)
    public List<ChatRow> inProgressOf(long agentId) {
        return reads.inProgressOf(agentId);
    }

    /** The open offers to each of these agents, longest waiting first. */
    @Transactional(readOnly = true)
    public Map<Long, List<ChatRow>> offeredTo(Collection<Long> agentIds) {
        return reads.offeredTo(agentIds).stream()
                .filter(row -> row.offer() != null)
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNull(row.offer()).agent().id()));
    }

    /** Chats that wait in these queues for everybody, longest waiting first. */
    @Transactional(readOnly = true)
    public List<ChatRow> waitingIn(Collection<Long> queueIds, int limit) {
        return queueIds.isEmpty() ? List.of() : reads.waitingIn(queueIds, limit);
    }

    /** An opened chat. */
    @Transactional(readOnly = true)
    public ChatView open(long chatId, Caller me) {
        access.mustRead(chatId, me);
        var row = row(chatId);
        var earlier = access.ofContact(row.contact().id(), row.channel().id(), me).stream()
                .filter(chat -> chat.createdAt().isBefore(row.createdAt()))
                .toList();
        return new ChatView(
                row,
                contacts.find(row.contact().id()),
                reads.source(chatId),
                reads.history(chatId),
                earlier,
                sending.of(row.channel().route()),
                sending.longestText(row.channel().route()),
                actions.of(row.channel().route()));
    }

    /** Messages before a position, or the last ones, at most 200. */
    @Transactional(readOnly = true)
    public MessagePage messages(long chatId, @Nullable Position before, int limit, Caller me) {
        access.mustRead(chatId, me);
        var most = Math.clamp(limit, 1, MOST_AT_ONCE);
        var found = messages.before(chatId, before, most + 1);
        var more = found.size() > most;
        return new MessagePage(more ? found.subList(1, found.size()) : found, more);
    }

    /** The texts that a message had before it was edited, oldest first (IN-14). */
    @Transactional(readOnly = true)
    public List<MessageVersion> versions(long chatId, long messageId, Caller me) {
        access.mustRead(chatId, me);
        return messages.versions(chatId, messageId);
    }

    /** The last messages of a chat, for a caller who is known to be allowed to see it. */
    @Transactional(readOnly = true)
    public List<Message> last(long chatId, int limit) {
        return messages.before(chatId, null, limit);
    }

    /** The messages of each chat that changed after its number, for a caller who is known to be allowed to see them. */
    public List<Message> changedAfter(Map<Long, Long> afterByChat) {
        return afterByChat.isEmpty() ? List.of() : messages.changedAfter(afterByChat);
    }

    /** How far chats have come: the change numbers of some, and which are in progress of whom. */
    @Transactional(readOnly = true)
    public ChangeNumbers changeNumbers(Collection<Long> owners, Collection<Long> chatIds) {
        return reads.changeNumbers(owners, chatIds);
    }

    /** The chats of a contact that the caller may read. */
    @Transactional(readOnly = true)
    public List<ChatSummary> ofContact(long contactId, Caller me) {
        return access.ofContact(contactId, null, me);
    }
}
