package dev.parley.chats;

import dev.parley.platform.Columns;
import dev.parley.security.UserRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of single chats: lock, save, history. */
@Repository
class ChatStore {
    private final JdbcClient jdbc;

    ChatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Chat> lock(long id) {
        return lock(List.of(id)).stream().findFirst();
    }

    /**
     * Locks chats, in the order in which all do. A join for the name would keep the owner from before the wait for the lock; the
     * sub-select does not.
     */
    List<Chat> lock(Collection<Long> ids) {
        return jdbc.sql("""
                select c.*, (select u.name from security.v_user u where u.id = c.owner_id) as owner_name,
                    (select u.name from security.v_user u where u.id = c.offered_to) as offered_to_name,
                    (select u.name from security.v_user u where u.id = c.assigned_to) as assigned_to_name
                from chats.chat c where c.id = any(:ids) order by c.channel_id, c.contact_id, c.id for update
                """)
                .param("ids", Columns.longs(ids))
                .query(ChatStore::chat)
                .list();
    }

    /** What an agent has in progress or alone may take, in the order in which chats are locked. */
    List<Long> heldBy(long agentId) {
        return jdbc.sql("""
                select id from chats.chat
                where owner_id = :agent and status = 'IN_PROGRESS' or offered_to = :agent or assigned_to = :agent
                order by channel_id, contact_id, id
                """).param("agent", agentId).query(Long.class).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    /** A command ends an offer or lets it stand; only {@link Offers} makes one. */
    void save(Chat chat) {
        jdbc.sql("""
                update chats.chat set status = :status, owner_id = :owner, change_no = :changeNo, accepted_at = :accepted,
                    ended_at = :ended, end_reason = :reason, ended_by = :by,
                    offered_to = :offered, assigned_to = :assigned,
                    offered_at = case when :offered::bigint is not null then offered_at end,
                    offer_until = case when :offered::bigint is not null then offer_until end,
                    waiting_since = case :status when 'WAITING' then coalesce(waiting_since, last_at)
                                                 when 'IN_PROGRESS' then waiting_since end
                where id = :id
                """)
                .param("id", chat.id())
                .param("status", chat.status().name())
                .param("owner", chat.ownerId())
                .param("changeNo", chat.changeNo())
                .param("accepted", Columns.time(chat.acceptedAt()))
                .param("ended", Columns.time(chat.endedAt()))
                .param(
                        "reason",
                        chat.endReason() == null ? null : chat.endReason().name())
                .param("by", chat.endedBy())
                .param(
                        "offered",
                        chat.offeredTo() == null ? null : chat.offeredTo().id())
                .param(
                        "assigned",
                        chat.assignedTo() == null ? null : chat.assignedTo().id())
                .update();
    }

    void addEntry(long chatId, String what, @Nullable Long who, @Nullable String detail, Instant at) {
        jdbc.sql("insert into chats.entry (chat_id, at, what, who, detail) values (:chat, :at, :what, :who, :detail)")
                .param("chat", chatId)
                .param("at", Columns.time(at))
                .param("what", what)
                .param("who", who)
                .param("detail", detail)
                .update();
    }

    /** What the owner has seen up to this change is no longer unread. */
    boolean markRead(long chatId, long ownerId, long changeNo) {
        // In a statement of its own: the count below must see what was committed while this waited for the row.
        jdbc.sql("select 1 from chats.chat where id = :id for no key update")
                .param("id", chatId)
                .query(_ -> {});
        return jdbc.sql("""
                update chats.chat c set read_no = least(:no, c.change_no), change_no = c.change_no + 1,
                    unread = (select count(*) from chats.message m
                              where m.chat_id = c.id and m.direction = 'IN' and m.change_no > least(:no, c.change_no))
                where c.id = :id and c.owner_id = :owner and c.read_no < :no and c.unread > 0
                """)
                        .param("id", chatId)
                        .param("owner", ownerId)
                        .param("no", changeNo)
                        .update()
                > 0;
    }

    private static Chat chat(ResultSet rs, int row) throws SQLException {
        var reason = rs.getString("end_reason");
        return new Chat(
                rs.getLong("id"),
                rs.getLong("channel_id"),
                rs.getLong("contact_id"),
                rs.getLong("queue_id"),
                ChatStatus.valueOf(rs.getString("status")),
                (Long) rs.getObject("owner_id"),
                rs.getString("owner_name"),
                rs.getLong("change_no"),
                Columns.instant(rs.getTimestamp("accepted_at")),
                Columns.instant(rs.getTimestamp("ended_at")),
                reason == null ? null : EndReason.valueOf(reason),
                (Long) rs.getObject("ended_by"),
                Columns.instant(rs.getTimestamp("waiting_since")),
                rs.getTimestamp("last_at").toInstant(),
                (Long) rs.getObject("last_identity_id"),
                user(rs, "offered_to"),
                user(rs, "assigned_to"));
    }

    private static @Nullable UserRef user(ResultSet rs, String column) throws SQLException {
        var id = (Long) rs.getObject(column);
        return id == null ? null : new UserRef(id, rs.getString(column + "_name"));
    }
}
