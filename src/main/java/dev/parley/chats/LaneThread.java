package dev.parley.chats;

import dev.parley.platform.Columns;
import java.sql.Array;
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
    /** The file of the message m: its name or kind, size, whether there is a small picture, and its kind. */
    private static final String FILE = """
            case when m.kind <> 'TEXT' then (
                select array[coalesce(a.name, lower(a.kind)), f.size::text, (f.thumbnail is not null)::text, a.kind]
                from chats.attachment a join platform.v_file f on f.id = a.file_id
                where a.message_id = m.id order by a.place limit 1) end as file,
            (select left(q.text, 200) from chats.message q
             where q.id = m.reply_to and q.deleted_at is null and q.identity_id = m.identity_id) as quoted
            """;

    private static final String MESSAGE = """
            select m.*, u.name as author_name,
            """ + FILE + """
            from chats.message m left join security.v_user u on u.id = m.author_id
            """;
    private static final String VISIBLE = " (m.direction = 'IN' or m.status in ('SENT', 'DELIVERED', 'READ')) ";
    private final JdbcClient jdbc;
    private final AttachmentStore attachments;

    /** An identity's part of a chat, and how the chat stands at a change number; `readNo` is up to where its agent has read. */
    public record Part(
            long chatId,
            long channelId,
            long identityId,
            long changeNo,
            long readNo,
            ChatStatus status,
            @Nullable String owner) {}

    /** A part of which only what changed after a number is wanted. */
    public record Wanted(long chatId, long identityId, long after) {}

    /** The last message of an identity in a chat that an agent has read. */
    public record Seen(long chatId, long identityId, Position position) {}

    /** A chat that stands behind a lane: its status and owner's name at a change number. */
    public record State(
            long chatId,
            long changeNo,
            ChatStatus status,
            @Nullable String owner) {}

    /** The newest chat behind a lane. */
    public record Newest(long channelId, long identityId, long chatId, long changeNo) {}

    LaneThread(JdbcClient jdbc, AttachmentStore attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
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

    /** The file of a message of the lane, by the message's random id, or by the provider's if it is the customer's own. */
    @Transactional(readOnly = true)
    public Optional<OutboundFile> file(Lane lane, UUID publicId, String providerId) {
        return jdbc.sql("select m.id from chats.message m where m.channel_id = :channel and m.identity_id = :identity"
                        + " and (m.public_id = :id or m.provider_id = :provider) and" + VISIBLE + "limit 1")
                .param("id", publicId)
                .param("provider", providerId)
                .param("channel", lane.channelId())
                .param("identity", lane.identityId())
                .query(Long.class)
                .optional()
                .flatMap(id ->
                        attachments.outbound(List.of(id)).values().stream().findFirst());
    }

    /** Where an answer of the chat would go now: to the identity that wrote last. */
    @Transactional(readOnly = true)
    public Optional<Lane> lastLane(long chatId) {
        return jdbc.sql("""
                select channel_id, last_identity_id as identity_id from chats.chat
                where id = :chat and last_identity_id is not null
                """).param("chat", chatId).query(Lane.class).optional();
    }

    /** The identities that take part in these chats. */
    @Transactional(readOnly = true)
    public List<Part> parts(Collection<Long> chatIds) {
        return jdbc.sql("""
                select c.id as chat_id, c.channel_id, i.id as identity_id, c.change_no, c.read_no, c.status, u.name as owner
                from chats.chat c join contacts.v_identity i on i.contact_id = c.contact_id
                left join security.v_user u on u.id = c.owner_id
                where c.id = any(:chats)
                """).param("chats", Columns.longs(chatIds)).query(Part.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** What changed in each of these parts after its number, in order; of each part the earliest changes, at most so many. */
    @Transactional(readOnly = true)
    public List<LaneMessage> changed(Collection<Wanted> parts, int most) {
        return jdbc.sql("""
                select m.*, u.name as author_name,
                """ + FILE + """
                from unnest(:chats, :identities, :numbers) as p(chat_id, identity_id, after)
                cross join lateral (
                    select * from chats.message m
                    where m.chat_id = p.chat_id and m.identity_id = p.identity_id and m.change_no > p.after and
                """ + VISIBLE + """
                    order by m.change_no limit :most) m
                left join security.v_user u on u.id = m.author_id
                order by m.order_at, m.sequence, m.public_id
                """)
                .param("chats", Columns.longs(parts, Wanted::chatId))
                .param("identities", Columns.longs(parts, Wanted::identityId))
                .param("numbers", Columns.longs(parts, Wanted::after))
                .param("most", most)
                .query(LaneThread::message)
                .list();
    }

    /** Up to where agents have read what an identity wrote, in each of these chats in which they have. */
    @Transactional(readOnly = true)
    public List<Seen> seen(Collection<Long> chats, Collection<Long> identities) {
        return jdbc.sql("""
                select c.id as chat_id, m.* from unnest(:chats, :identities) as p(chat_id, identity_id)
                join chats.chat c on c.id = p.chat_id and c.read_no > 0
                cross join lateral (
                    select m.identity_id, m.order_at, m.sequence, m.public_id from chats.message m
                    where m.chat_id = c.id and m.identity_id = p.identity_id and m.direction = 'IN' and m.change_no <= c.read_no
                    order by m.order_at desc, m.sequence desc, m.public_id desc limit 1) m
                """)
                .param("chats", Columns.longs(chats))
                .param("identities", Columns.longs(identities))
                .query((rs, _) -> new Seen(rs.getLong("chat_id"), rs.getLong("identity_id"), position(rs)))
                .list();
    }

    /** The last chats of the identity's contact on the channel, newest first. */
    @Transactional(readOnly = true)
    public List<State> states(Lane lane, int limit) {
        return jdbc
                .sql("""
                select c.id as chat_id, c.change_no, c.status, u.name as owner from contacts.v_identity i
                join chats.chat c on c.contact_id = i.contact_id and c.channel_id = :channel
                left join security.v_user u on u.id = c.owner_id
                where i.id = :identity order by c.created_at desc, c.id desc limit :limit
                """)
                .param("channel", lane.channelId())
                .param("identity", lane.identityId())
                .param("limit", limit)
                .query(State.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** The newest chat behind each of these lanes, where there is one. */
    @Transactional(readOnly = true)
    public List<Newest> newest(Collection<Lane> lanes) {
        return jdbc
                .sql("""
                select lane.channel_id, lane.identity_id, c.id as chat_id, c.change_no
                from unnest(:channels, :identities) as lane(channel_id, identity_id)
                join contacts.v_identity i on i.id = lane.identity_id
                cross join lateral (
                    select c.id, c.change_no from chats.chat c
                    where c.contact_id = i.contact_id and c.channel_id = lane.channel_id
                    order by c.created_at desc, c.id desc limit 1) c
                """)
                .param("channels", Columns.longs(lanes, Lane::channelId))
                .param("identities", Columns.longs(lanes, Lane::identityId))
                .query(Newest.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static LaneMessage message(ResultSet rs, int row) throws SQLException {
        var position = position(rs);
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
                status == null ? null : MessageStatus.valueOf(status),
                file(rs.getArray("file")),
                rs.getString("quoted"));
    }

    private static Position position(ResultSet rs) throws SQLException {
        return new Position(
                rs.getTimestamp("order_at").toInstant(), rs.getLong("sequence"), (UUID) rs.getObject("public_id"));
    }

    private static @Nullable LaneFile file(@Nullable Array found) throws SQLException {
        if (found == null) {
            return null;
        }
        var parts = (String[]) found.getArray();
        return new LaneFile(
                parts[0], Long.parseLong(parts[1]), Boolean.parseBoolean(parts[2]), MessageKind.valueOf(parts[3]));
    }
}
