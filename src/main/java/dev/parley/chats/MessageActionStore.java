package dev.parley.chats;

import dev.parley.channels.Route;
import dev.parley.channels.Via;
import dev.parley.contacts.ChannelKind;
import dev.parley.platform.Columns;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what an owner does to messages that are there. */
@Repository
class MessageActionStore {
    private final JdbcClient jdbc;
    private final ChatStore chats;
    private final MessageStore messages;

    /** What has to be known of a message before something is done to it. */
    record Acted(
            Route route,
            Lane lane,
            Direction direction,
            MessageKind messageKind,
            @Nullable MessageStatus status,
            @Nullable Long author,
            @Nullable String providerId,
            @Nullable String ourReaction,
            String text,
            Instant at) {}

    MessageActionStore(JdbcClient jdbc, ChatStore chats, MessageStore messages) {
        this.jdbc = jdbc;
        this.chats = chats;
        this.messages = messages;
    }

    /** The chat, locked for the moment. */
    Optional<Chat> chat(long chatId) {
        return chats.lock(chatId);
    }

    Message read(long chatId, long messageId) {
        return messages.find(chatId, messageId).orElseThrow();
    }

    Optional<Acted> find(long chatId, long messageId) {
        return jdbc.sql("""
                select m.*, c.kind as channel_kind, c.via from chats.message m join channels.v_channel c on c.id = m.channel_id
                where m.id = :id and m.chat_id = :chat and m.deleted_at is null and not m.outside
                """)
                .param("id", messageId)
                .param("chat", chatId)
                .query((rs, _) -> new Acted(
                        new Route(ChannelKind.valueOf(rs.getString("channel_kind")), Via.valueOf(rs.getString("via"))),
                        new Lane(rs.getLong("channel_id"), rs.getLong("identity_id")),
                        Direction.valueOf(rs.getString("direction")),
                        MessageKind.valueOf(rs.getString("kind")),
                        rs.getString("status") == null ? null : MessageStatus.valueOf(rs.getString("status")),
                        (Long) rs.getObject("author_id"),
                        rs.getString("provider_id"),
                        rs.getString("our_reaction"),
                        rs.getString("text"),
                        rs.getTimestamp("order_at").toInstant()))
                .optional();
    }

    void react(long chatId, long messageId, @Nullable String emoji) {
        jdbc.sql("""
                with c as (update chats.chat set change_no = change_no + 1 where id = :chat returning change_no)
                update chats.message set our_reaction = :emoji, change_no = c.change_no from c where id = :id
                """)
                .param("id", messageId)
                .param("chat", chatId)
                .param("emoji", emoji)
                .update();
    }

    /** Nothing becomes of the chat but the line that its row shows. */
    void edit(long chatId, long messageId, String text, Instant now) {
        jdbc.sql("""
                with m as (select id, chat_id, text, order_at from chats.message where id = :id and chat_id = :chat),
                kept as (insert into chats.message_version (message_id, text, until) select id, text, :now from m),
                c as (
                    update chats.chat c set change_no = change_no + 1,
                        last_text = case when c.last_at = m.order_at then :text else c.last_text end
                    from m where c.id = m.chat_id returning c.change_no)
                update chats.message set text = :text, edited_at = :now, change_no = c.change_no
                from c where chats.message.id = :id
                """)
                .param("id", messageId)
                .param("chat", chatId)
                .param("text", text)
                .param("now", Columns.time(now))
                .update();
    }
}
