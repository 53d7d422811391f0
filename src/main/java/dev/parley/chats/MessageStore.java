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
            select m.*, m.template ->> 'name' as template_name, u.name as author_name, i.display_name as identity_name, c.name as contact_name,
            """ + AttachmentStore.OF_MESSAGE + """
                as files
            from %s m
            join contacts.v_identity i on i.id = m.identity_id
            join contacts.v_contact c on c.id = i.contact_id
            left join security.v_user u on u.id = m.author_id
            """;
    private static final String MESSAGE = OF.formatted("chats.message");
    private static final String QUEUE = """
            with d as (
                select * from unnest(:chats, :channels, :identities, :authors, :publicIds, :texts, :clientIds, :ats, :changes, :templates,
                                     :quotes)
                    as d(chat_id, channel_id, identity_id, author_id, public_id, text, client_id, order_at, change_no, template,
                         quoted)),
            newest as (
                select distinct on (chat_id) *, count(*) over (partition by chat_id) as messages
                from d order by chat_id, change_no desc),
            moved as (
                update chats.chat c set change_no = n.change_no, waiting_since = null, last_text = n.text, last_kind = null,
                    last_direction = 'OUT', last_at = n.order_at, message_count = message_count + n.messages
                from newest n where c.id = n.chat_id),
            said as (
                insert into chats.message
                    (public_id, chat_id, channel_id, identity_id, direction, author_id, kind, text, client_id, status,
                     provider_at, sequence, order_at, arrived_at, change_no, template, reply_to)
                select public_id, chat_id, channel_id, identity_id, 'OUT', author_id, 'TEXT', text, client_id, 'QUEUED',
                       :now, 0, order_at, :now, change_no, template::jsonb,
                       (select q.id from chats.message q
                        where q.id = d.quoted and q.channel_id = d.channel_id and q.identity_id = d.identity_id
                            and q.deleted_at is null
                            and (q.provider_id is not null or q.status in ('SENT', 'DELIVERED', 'READ')))
                from d order by chat_id, change_no returning *)
            """ + OF.formatted("said");
    private static final JsonMapper JSON = JsonMapper.shared();
    private final JdbcClient jdbc;

    /** A message an agent writes, with its place and the change of its chat that it is. */
    record Draft(Answer answer, @Nullable Long quoted, Chat chat, long identityId, Position position, long changeNo) {}

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these answers that were stored before. */
    List<Message> earlier(Collection<Answer> answers) {
        return jdbc.sql(MESSAGE + """
                 join unnest(:chats, :authors, :clientIds) as a(chat_id, author_id, client_id)
                     on a.chat_id = m.chat_id and a.author_id = m.author_id and a.client_id = m.client_id
                """)
                .param("chats", Columns.longs(answers, Answer::chatId))
                .param("authors", Columns.longs(answers, Answer::author))
                .param("clientIds", Columns.uuids(answers, Answer::clientId))
                .query(MessageStore::message)
                .list();
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

    /** Stores messages as queued, moves their chats' rows with them, and answers the messages as they are now. */
    List<Message> queue(List<Draft> drafts, Instant now) {
        return jdbc.sql(QUEUE)
                .param("chats", Columns.longs(drafts, draft -> draft.chat().id()))
                .param("channels", Columns.longs(drafts, draft -> draft.chat().channelId()))
                .param("identities", Columns.longs(drafts, Draft::identityId))
                .param("authors", Columns.longs(drafts, draft -> draft.answer().author()))
                .param(
                        "publicIds",
                        Columns.uuids(drafts, draft -> draft.position().publicId()))
                .param("texts", Columns.texts(drafts, draft -> draft.answer().text()))
                .param(
                        "clientIds",
                        Columns.uuids(drafts, draft -> draft.answer().clientId()))
                .param("ats", Columns.instants(drafts, draft -> draft.position().orderAt()))
                .param("changes", Columns.longs(drafts, Draft::changeNo))
                .param("templates", Columns.texts(drafts, MessageStore::template))
                .param("quotes", Columns.longs(drafts, Draft::quoted))
                .param("now", Columns.time(now))
                .query(MessageStore::message)
                .list();
    }

    /** The texts that a message had before, oldest first. */
    List<MessageVersion> versions(long chatId, long messageId) {
        return jdbc.sql("""
                select v.text, v.until from chats.message_version v join chats.message m on m.id = v.message_id
                where m.chat_id = :chat and m.id = :message order by v.id
                """)
                .param("chat", chatId)
                .param("message", messageId)
                .query((rs, _) ->
                        new MessageVersion(rs.getString(1), rs.getTimestamp(2).toInstant()))
                .list();
    }

    /** Puts a failed message behind all others and queues it again; what is told of the attempt that failed concerns it no more. */
    void requeue(long messageId, long chatId, Instant orderAt) {
        jdbc.sql("""
                with c as (update chats.chat set change_no = change_no + 1, last_at = :at where id = :chat returning change_no)
                update chats.message set status = 'QUEUED', failure = null, provider_id = null, order_at = :at,
                    change_no = c.change_no
                from c where id = :id
                """)
                .param("id", messageId)
                .param("chat", chatId)
                .param("at", Columns.time(orderAt))
                .update();
    }

    /** False where it has begun to leave, or has left: the worker takes it under the same row's lock. */
    boolean cancel(long messageId, long chatId, String reason) {
        return jdbc.sql("""
                        with waiting as (
                            select id from chats.message where id = :id and chat_id = :chat and status = 'QUEUED' for update),
                        c as (
                            update chats.chat set change_no = change_no + 1
                            where id = :chat and exists (select 1 from waiting) returning change_no)
                        update chats.message m set status = 'FAILED', failure = :reason, change_no = c.change_no
                        from c, waiting where m.id = waiting.id
                        """)
                        .param("id", messageId)
                        .param("chat", chatId)
                        .param("reason", reason)
                        .update()
                > 0;
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
                rs.getBoolean("outside"),
                Columns.instant(rs.getTimestamp("edited_at")),
                Columns.instant(rs.getTimestamp("deleted_at")),
                rs.getString("reaction"),
                rs.getString("our_reaction"),
                rs.getBoolean("forwarded"),
                rs.getString("album"),
                (UUID) rs.getObject("client_id"),
                rs.getString("template_name"),
                files(rs.getString("files")));
    }

    private static @Nullable String template(Draft draft) {
        var template = draft.answer().template();
        return template == null ? null : JSON.writeValueAsString(template);
    }

    private static List<MessageFile> files(@Nullable String json) {
        return json == null ? List.of() : List.of(JSON.readValue(json, MessageFile[].class));
    }
}
