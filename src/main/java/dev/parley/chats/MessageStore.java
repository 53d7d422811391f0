package dev.parley.chats;

import dev.parley.chats.Refs.IdentityRef;
import dev.parley.platform.Columns;
import dev.parley.security.UserRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of messages as agents read and write them. */
@Repository
class MessageStore {
    private static final String OF = """
            select m.*, u.name as author_name, i.display_name as identity_name, c.name as contact_name,
            """ + AttachmentStore.OF_MESSAGE + """
                as files
            from %s m
            join contacts.v_identity i on i.id = m.identity_id
            join contacts.v_contact c on c.id = i.contact_id
            left join security.v_user u on u.id = m.author_id
            """;
    private static final String MESSAGE = OF.formatted("chats.message");
    private static final String QUEUE = """
            with c as (
                update chats.chat set change_no = change_no + 1, waiting_since = null, last_text = :text, last_kind = null,
                    last_direction = 'OUT', last_at = :at, message_count = message_count + 1
                where id = :chat returning change_no),
            said as (
                insert into chats.message
                    (public_id, chat_id, channel_id, identity_id, direction, author_id, kind, text, client_id, status,
                     provider_at, sequence, order_at, arrived_at, change_no)
                select :publicId, :chat, :channel, :identity, 'OUT', :author, 'TEXT', :text, :clientId, 'QUEUED', :now, 0, :at,
                       :now, c.change_no
                from c returning *)
            """ + OF.formatted("said");
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient jdbc;

    /** A message an agent writes. */
    record Draft(Chat chat, long identityId, long author, UUID clientId, String text, Position position) {}

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Message> byClientId(long chatId, long author, UUID clientId) {
        return jdbc.sql(MESSAGE + " where m.chat_id = :chat and m.author_id = :author and m.client_id = :clientId")
                .param("chat", chatId)
                .param("author", author)
                .param("clientId", clientId)
                .query(MessageStore::message)
                .optional();
    }

    Optional<Message> find(long chatId, long id) {
        return jdbc.sql(MESSAGE + " where m.chat_id = :chat and m.id = :id")
                .param("chat", chatId)
                .param("id", id)
                .query(MessageStore::message)
                .optional();
    }

    /** The messages before a position (or the last ones), in order. */
    List<Message> before(long chatId, @Nullable Position before, int limit) {
        var newestFirst = jdbc.sql(MESSAGE + """
                 where m.chat_id = :chat
                   and (:at::timestamptz is null or (m.order_at, m.sequence, m.public_id) < (:at, :sequence, :publicId))
                 order by m.order_at desc, m.sequence desc, m.public_id desc limit :limit
                """)
                .param("chat", chatId)
                .param("at", before == null ? null : Columns.time(before.orderAt()))
                .param("sequence", before == null ? 0L : before.sequence())
                .param("publicId", before == null ? new UUID(0, 0) : before.publicId())
                .param("limit", limit)
                .query(MessageStore::message)
                .list();
        return newestFirst.reversed();
    }

    /** All messages of each chat that changed after the number given for it. */
    List<Message> changedAfter(Map<Long, Long> afterByChat) {
        var chats = List.copyOf(afterByChat.keySet());
        return jdbc.sql(MESSAGE + """
                 join unnest(:chats, :numbers) as w(chat_id, after) on w.chat_id = m.chat_id and m.change_no > w.after
                 order by m.chat_id, m.order_at, m.sequence, m.public_id
                """)
                .param("chats", Columns.longs(chats))
                .param("numbers", Columns.longs(chats, afterByChat::get))
                .query(MessageStore::message)
                .list();
    }

    /** Stores a message as queued, moves the chat's row with it, and answers the message as it is now. */
    Message queue(Draft draft, Instant now) {
        return jdbc.sql(QUEUE)
                .param("publicId", draft.position().publicId())
                .param("chat", draft.chat().id())
                .param("channel", draft.chat().channelId())
                .param("identity", draft.identityId())
                .param("author", draft.author())
                .param("text", draft.text())
                .param("clientId", draft.clientId())
                .param("at", Columns.time(draft.position().orderAt()))
                .param("now", Columns.time(now))
                .query(MessageStore::message)
                .single();
    }

    /** Puts a failed message behind all others and queues it again. */
    void requeue(long messageId, long chatId, Instant orderAt) {
        jdbc.sql("""
                with c as (update chats.chat set change_no = change_no + 1, last_at = :at where id = :chat returning change_no)
                update chats.message set status = 'QUEUED', failure = null, order_at = :at, change_no = c.change_no
                from c where id = :id
                """)
                .param("id", messageId)
                .param("chat", chatId)
                .param("at", Columns.time(orderAt))
                .update();
    }

    Map<Long, Instant> lastByContact(Collection<Long> contactIds) {
        return jdbc
                .sql("""
                select contact_id, max(last_at) as last_at from chats.chat where contact_id = any(:ids) group by contact_id
                """)
                .param("ids", Columns.longs(contactIds))
                .query((rs, _) -> Map.entry(rs.getLong(1), rs.getTimestamp(2).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Message message(ResultSet rs, int row) throws SQLException {
        var author = (Long) rs.getObject("author_id");
        var status = rs.getString("status");
        var identityName = rs.getString("identity_name");
        var position = new Position(
                rs.getTimestamp("order_at").toInstant(), rs.getLong("sequence"), (UUID) rs.getObject("public_id"));
        return new Message(
                rs.getLong("id"),
                rs.getLong("chat_id"),
                rs.getLong("change_no"),
                position.toString(),
                Direction.valueOf(rs.getString("direction")),
                MessageKind.valueOf(rs.getString("kind")),
                rs.getString("text"),
                rs.getString("about"),
                (Long) rs.getObject("reply_to"),
                author == null ? null : new UserRef(author, rs.getString("author_name")),
                new IdentityRef(
                        rs.getLong("identity_id"), identityName == null ? rs.getString("contact_name") : identityName),
                position.orderAt(),
                status == null ? null : MessageStatus.valueOf(status),
                rs.getString("failure"),
                rs.getBoolean("maybe_twice"),
                Columns.instant(rs.getTimestamp("edited_at")),
                Columns.instant(rs.getTimestamp("deleted_at")),
                (UUID) rs.getObject("client_id"),
                files(rs.getString("files")));
    }

    private static List<MessageFile> files(@Nullable String json) {
        return json == null ? List.of() : List.of(JSON.readValue(json, MessageFile[].class));
    }
}
