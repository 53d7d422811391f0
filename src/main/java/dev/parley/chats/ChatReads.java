package dev.parley.chats;

import dev.parley.channels.QueueDirectory;
import dev.parley.channels.Via;
import dev.parley.chats.ChatRow.LastLine;
import dev.parley.chats.InboundEvent.Source;
import dev.parley.chats.Refs.ChannelRef;
import dev.parley.chats.Refs.ContactRef;
import dev.parley.chats.Refs.QueueRef;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.ContactPictures;
import dev.parley.contacts.TimelineSource.Place;
import dev.parley.platform.Columns;
import dev.parley.security.UserRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The SQL that shows chats. */
@Repository
class ChatReads {
    private static final String ROW = """
            select c.*, ch.kind as channel_kind, ch.via as channel_via, ch.name as channel_name, co.name as contact_name,
                   co.picture as contact_picture, o.name as owner_name, e.name as ended_by_name,
                   f.name as offered_to_name, a.name as assigned_to_name,
                   case when ch.kind in ('MESSENGER', 'WHATSAPP', 'INSTAGRAM') then (
                       select w.ends_at from channels.v_window w
                       where w.channel_id = c.channel_id and w.identity_id = c.last_identity_id) end as window_ends_at
            from chats.chat c
            join channels.v_channel ch on ch.id = c.channel_id
            join contacts.v_contact co on co.id = c.contact_id
            left join security.v_user o on o.id = c.owner_id
            left join security.v_user e on e.id = c.ended_by
            left join security.v_user f on f.id = c.offered_to
            left join security.v_user a on a.id = c.assigned_to
            """;
    private final JdbcClient jdbc;
    private final QueueDirectory queues;

    ChatReads(JdbcClient jdbc, QueueDirectory queues) {
        this.jdbc = jdbc;
        this.queues = queues;
    }

    List<ChatRow> rows(Collection<Long> ids) {
        return rows(jdbc.sql(ROW + " where c.id = any(:ids)").param("ids", Columns.longs(ids)));
    }

    /** An agent's chats in progress, longest waiting first. */
    List<ChatRow> inProgressOf(long agentId) {
        return rows(jdbc.sql(ROW + """
                 where c.owner_id = :agent and c.status = 'IN_PROGRESS'
                 order by c.waiting_since nulls last, c.last_at desc, c.id
                """).param("agent", agentId));
    }

    /** The open offers to these agents, longest waiting first. */
    List<ChatRow> offeredTo(Collection<Long> agentIds) {
        return rows(jdbc.sql(ROW + " where c.offered_to = any(:agents) order by c.waiting_since, c.id")
                .param("agents", Columns.longs(agentIds)));
    }

    /** The chats that wait in these queues for everybody, longest waiting first. An array of ids, so that only their rows are joined. */
    List<ChatRow> waitingIn(Collection<Long> queueIds, int limit) {
        return rows(jdbc.sql(ROW + """
                 where c.id = any(array(
                    select w.id from unnest(:queues) as q(id)
                    cross join lateral (
                        select x.id, x.waiting_since from chats.chat x
                        where x.queue_id = q.id and x.status = 'WAITING'
                            and x.offered_to is null and x.assigned_to is null order by x.waiting_since, x.id limit :limit) w
                    order by w.waiting_since, w.id limit :limit))
                 order by c.waiting_since, c.id
                """).param("queues", Columns.longs(queueIds)).param("limit", limit));
    }

    /** The chats of a contact that pass the filter, newest first. */
    List<ChatSummary> summaries(
            long contactId, @Nullable Long onlyChannel, String filter, Map<String, ?> filterValues) {
        return summaries(jdbc.sql(ROW + """
                 where c.contact_id = :contact and (:channel::bigint is null or c.channel_id = :channel) and (%s)
                 order by c.created_at desc, c.id desc limit 200
                """.formatted(filter))
                .param("contact", contactId)
                .param("channel", onlyChannel)
                .params(filterValues));
    }

    /** These chats, newest first. */
    List<ChatSummary> summaries(Collection<Long> ids) {
        return summaries(jdbc.sql(ROW + " where c.id = any(:ids) order by c.created_at desc, c.id desc")
                .param("ids", Columns.longs(ids)));
    }

    /** Where the contact's chats stand that began before a place, newest first. */
    List<Place> begunBefore(long contactId, Place below, int limit) {
        return jdbc.sql("""
                select created_at, id from chats.chat
                where contact_id = :contact and (created_at, id) < (:at, :id)
                order by created_at desc, id desc limit :limit
                """)
                .param("contact", contactId)
                .param("at", Columns.time(below.at()))
                .param("id", below.id())
                .param("limit", limit)
                .query((rs, _) -> new Place(rs.getTimestamp("created_at").toInstant(), rs.getLong("id")))
                .list();
    }

    ChangeNumbers changeNumbers(Collection<Long> owners, Collection<Long> chatIds) {
        var numbers = new ChangeNumbers(new HashMap<>(), new HashMap<>());
        jdbc.sql("""
                select id, change_no, owner_id, status = 'IN_PROGRESS' as in_progress from chats.chat
                where status = 'IN_PROGRESS' and owner_id = any(:owners) or id = any(:ids)
                """)
                .param("owners", Columns.longs(owners))
                .param("ids", Columns.longs(chatIds))
                .query(rs -> {
                    numbers.byChat().put(rs.getLong("id"), rs.getLong("change_no"));
                    if (rs.getBoolean("in_progress")) {
                        numbers.byOwner()
                                .computeIfAbsent(rs.getLong("owner_id"), _ -> new HashSet<>())
                                .add(rs.getLong("id"));
                    }
                });
        return numbers;
    }

    Source source(long chatId) {
        return jdbc.sql("select source_page, source_referrer from chats.chat where id = :id")
                .param("id", chatId)
                .query((rs, _) -> new Source(rs.getString(1), rs.getString(2)))
                .single();
    }

    List<ChatView.Entry> history(long chatId) {
        return jdbc.sql("""
                select e.at, e.what, e.who, u.name, e.detail
                from chats.entry e left join security.v_user u on u.id = e.who where e.chat_id = :chat order by e.id
                """)
                .param("chat", chatId)
                .query((rs, _) -> new ChatView.Entry(
                        rs.getTimestamp("at").toInstant(),
                        rs.getString("what"),
                        user(rs, "who", "name"),
                        rs.getString("detail")))
                .list();
    }

    private List<ChatRow> rows(StatementSpec statement) {
        var names = queues.names();
        return statement.query((rs, _) -> row(rs, names)).list();
    }

    private List<ChatSummary> summaries(StatementSpec statement) {
        var names = queues.names();
        return statement
                .query((rs, _) -> summary(row(rs, names), rs.getInt("message_count")))
                .list();
    }

    private static ChatSummary summary(ChatRow row, int messageCount) {
        return new ChatSummary(
                row.id(),
                row.channel(),
                row.queue(),
                row.status(),
                row.owner(),
                row.createdAt(),
                row.endedAt(),
                row.endReason(),
                row.lastLine() == null ? null : row.lastLine().text(),
                messageCount);
    }

    private static ChatRow row(ResultSet rs, Map<Long, String> queueNames) throws SQLException {
        var queue = rs.getLong("queue_id");
        var reason = rs.getString("end_reason");
        return new ChatRow(
                rs.getLong("id"),
                rs.getLong("change_no"),
                ChatStatus.valueOf(rs.getString("status")),
                new ChannelRef(
                        rs.getLong("channel_id"),
                        ChannelKind.valueOf(rs.getString("channel_kind")),
                        Via.valueOf(rs.getString("channel_via")),
                        rs.getString("channel_name")),
                new QueueRef(queue, queueNames.getOrDefault(queue, "")),
                contact(rs),
                user(rs, "owner_id", "owner_name"),
                Objects.requireNonNull(time(rs, "created_at")),
                time(rs, "accepted_at"),
                time(rs, "ended_at"),
                reason == null ? null : EndReason.valueOf(reason),
                user(rs, "ended_by", "ended_by_name"),
                time(rs, "waiting_since"),
                lastLine(rs),
                rs.getInt("unread"),
                offer(rs),
                user(rs, "assigned_to", "assigned_to_name"),
                time(rs, "window_ends_at"));
    }

    private static ChatRow.@Nullable Offer offer(ResultSet rs) throws SQLException {
        var agent = user(rs, "offered_to", "offered_to_name");
        return agent == null ? null : new ChatRow.Offer(agent, Objects.requireNonNull(time(rs, "offer_until")));
    }

    private static ContactRef contact(ResultSet rs) throws SQLException {
        var id = rs.getLong("contact_id");
        return new ContactRef(
                id, rs.getString("contact_name"), ContactPictures.path(id, rs.getString("contact_picture")));
    }

    private static @Nullable LastLine lastLine(ResultSet rs) throws SQLException {
        var text = rs.getString("last_text");
        if (text == null) {
            return null;
        }
        var kind = rs.getString("last_kind");
        var cut = text.offsetByCodePoints(0, Math.min(140, text.codePointCount(0, text.length())));
        return new LastLine(
                text.substring(0, cut),
                kind == null ? MessageKind.TEXT : MessageKind.valueOf(kind),
                Direction.valueOf(rs.getString("last_direction")),
                Objects.requireNonNull(time(rs, "last_at")));
    }

    private static @Nullable Instant time(ResultSet rs, String column) throws SQLException {
        return Columns.instant(rs.getTimestamp(column));
    }

    private static @Nullable UserRef user(ResultSet rs, String id, String name) throws SQLException {
        var value = (Long) rs.getObject(id);
        return value == null ? null : new UserRef(value, rs.getString(name));
    }
}
