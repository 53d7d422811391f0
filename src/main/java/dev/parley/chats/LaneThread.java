package dev.parley.chats;

import dev.parley.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to a lane as its customer sees it: what was written by or to one identity on one channel, over all chats, and
 * nothing else (IN-6).
 */
@Service
public class LaneThread {
    private static final String MESSAGE = """
            select m.*, u.name as author_name from chats.message m left join security.v_user u on u.id = m.author_id
            """;
    private static final String VISIBLE = " (m.direction = 'IN' or m.status in ('SENT', 'DELIVERED', 'READ')) ";
    private final JdbcClient jdbc;

    /** An identity's part of a chat, how the chat stands, and the change number after which it is wanted. */
    public record Part(
            long chatId,
            long identityId,
            ChatStatus status,
            @Nullable String owner,
            long after) {}

    /** The chat that stands behind a lane: its status and owner's name. */
    public record State(
            long chatId, ChatStatus status, @Nullable String owner) {}

    LaneThread(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The messages before a position, or the last ones, in order. */
    @Transactional(readOnly = true)
    public List<LaneMessage> before(Lane lane, @Nullable Position before, int limit) {
        return jdbc.sql(MESSAGE + " where m.channel_id = :channel and m.identity_id = :identity and" + VISIBLE + """
                 and (:at::timestamptz is null or (m.order_at, m.sequence, m.public_id) < (:at, :sequence, :publicId))
                 order by m.order_at desc, m.sequence desc, m.public_id desc limit :limit
                """)
                .param("channel", lane.channelId())
                .param("identity", lane.identityId())
                .param("at", before == null ? null : Columns.time(before.orderAt()))
                .param("sequence", before == null ? 0L : before.sequence())
                .param("publicId", before == null ? new UUID(0, 0) : before.publicId())
                .param("limit", limit)
                .query(LaneThread::message)
                .list()
                .reversed();
    }

    /** The messages after a position, in order. */
    @Transactional(readOnly = true)
    public List<LaneMessage> after(Lane lane, Position after, int limit) {
        return jdbc.sql(MESSAGE + " where m.channel_id = :channel and m.identity_id = :identity and" + VISIBLE + """
                 and (m.order_at, m.sequence, m.public_id) > (:at, :sequence, :publicId)
                 order by m.order_at, m.sequence, m.public_id limit :limit
                """)
                .param("channel", lane.channelId())
                .param("identity", lane.identityId())
                .param("at", Columns.time(after.orderAt()))
                .param("sequence", after.sequence())
                .param("publicId", after.publicId())
                .param("limit", limit)
                .query(LaneThread::message)
                .list();
    }

    /** Which of these identities take part in which of these chats. */
    @Transactional(readOnly = true)
    public List<Part> parts(Collection<Long> chatIds, Collection<Long> identityIds) {
        return jdbc
                .sql("""
                select c.id as chat_id, i.id as identity_id, c.status, u.name as owner, 0 as after
                from chats.chat c join contacts.v_identity i on i.contact_id = c.contact_id
                left join security.v_user u on u.id = c.owner_id
                where c.id = any(:chats) and i.id = any(:identities)
                """)
                .param("chats", Columns.longs(chatIds))
                .param("identities", Columns.longs(identityIds))
                .query(Part.class)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** What changed in these parts after their numbers, in order. */
    @Transactional(readOnly = true)
    public List<LaneMessage> changed(Collection<Part> parts) {
        return jdbc.sql(MESSAGE + """
                 join unnest(:chats, :identities, :numbers) as p(chat_id, identity_id, after)
                   on p.chat_id = m.chat_id and p.identity_id = m.identity_id and m.change_no > p.after
                 where
                """ + VISIBLE + " order by m.order_at, m.sequence, m.public_id")
                .param("chats", Columns.longs(parts, Part::chatId))
                .param("identities", Columns.longs(parts, Part::identityId))
                .param("numbers", Columns.longs(parts, Part::after))
                .query(LaneThread::message)
                .list();
    }

    /** The newest chat of the identity's contact on the channel. */
    @Transactional(readOnly = true)
    public Optional<State> state(Lane lane) {
        return jdbc.sql("""
                select c.id as chat_id, c.status, u.name as owner from contacts.v_identity i
                join chats.chat c on c.contact_id = i.contact_id and c.channel_id = :channel
                left join security.v_user u on u.id = c.owner_id
                where i.id = :identity order by c.created_at desc, c.id desc limit 1
                """)
                .param("channel", lane.channelId())
                .param("identity", lane.identityId())
                .query(State.class)
                .optional();
    }

    private static LaneMessage message(ResultSet rs, int row) throws SQLException {
        var position = new Position(
                rs.getTimestamp("order_at").toInstant(), rs.getLong("sequence"), (UUID) rs.getObject("public_id"));
        var status = rs.getString("status");
        return new LaneMessage(
                rs.getLong("chat_id"),
                rs.getLong("identity_id"),
                rs.getLong("change_no"),
                position,
                Direction.valueOf(rs.getString("direction")),
                rs.getString("text"),
                rs.getString("provider_id"),
                rs.getString("author_name"),
                position.orderAt(),
                status == null ? null : MessageStatus.valueOf(status));
    }
}
