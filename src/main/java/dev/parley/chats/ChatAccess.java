package dev.parley.chats;

import static dev.parley.security.Permission.READ_ALL_CHATS;

import dev.parley.platform.Columns;
import dev.parley.security.Caller;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one filter that decides which chats somebody may read (AD-1): all, with that permission; else the chats one owns or owned,
 * those that stand in one's New, and, while owner, the contact's earlier chats on that channel.
 */
@Component
public class ChatAccess {
    private static final String FILTER = """
            coalesce(:readsAll or c.owner_id = :me
            or c.status = 'WAITING' and c.queue_id = any(:newQueues) and c.offered_to is null and c.assigned_to is null
            or c.offered_to = :me
            or exists (select 1 from chats.entry e where e.chat_id = c.id and e.who = :me and e.what = 'ACCEPTED')
            or exists (select 1 from chats.chat mine where mine.owner_id = :me and mine.status = 'IN_PROGRESS'
                       and mine.contact_id = c.contact_id and mine.channel_id = c.channel_id), false)
            """;
    private final JdbcClient jdbc;
    private final ChatReads reads;
    private final NewQueues newQueues;

    ChatAccess(JdbcClient jdbc, ChatReads reads, NewQueues newQueues) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.newQueues = newQueues;
    }

    /** Of these chats, those the caller may read now. */
    @Transactional(readOnly = true)
    public Set<Long> readable(Collection<Long> chatIds, Caller caller) {
        return new HashSet<>(jdbc
                .sql("select c.id from chats.chat c where c.id = any(:ids) and (" + FILTER + ")")
                .param("ids", Columns.longs(chatIds))
                .params(values(caller))
                .query(Long.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList());
    }

    /** Whether the caller may read the chat only by the right to read all. */
    @Transactional(readOnly = true)
    public boolean isOfOthers(long chatId, Caller caller) {
        return caller.may(READ_ALL_CHATS)
                && jdbc.sql("select exists (select 1 from chats.chat c where c.id = :id and not (" + FILTER + "))")
                        .param("id", chatId)
                        .params(values(caller, false))
                        .query(Boolean.class)
                        .single();
    }

    /** Throws NOT_YOURS_TO_SEE unless the caller may read the chat; for a chat that does not exist too. */
    @Transactional(readOnly = true)
    public void mustRead(long chatId, Caller caller) {
        if (!readable(List.of(chatId), caller).contains(chatId)) {
            throw ChatProblem.NOT_YOURS_TO_SEE.with("This chat is not yours to see, or there is no such chat.");
        }
    }

    /** The contact's chats that the caller may read, newest first, on one channel if that is not null. */
    @Transactional(readOnly = true)
    public List<ChatSummary> ofContact(long contactId, @Nullable Long onlyChannel, Caller caller) {
        return reads.summaries(contactId, onlyChannel, FILTER, values(caller));
    }

    private Map<String, ?> values(Caller caller) {
        return values(caller, caller.may(READ_ALL_CHATS));
    }

    private Map<String, ?> values(Caller caller, boolean readsAll) {
        return Map.of(
                "readsAll", readsAll,
                "me", caller.id(),
                "newQueues", Columns.longs(newQueues.of(caller.id())));
    }
}
