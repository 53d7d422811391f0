package dev.parley.chats;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The messages that wait to leave, and what becomes of them (PN-8). Used by the worker that holds the lane. */
@Service
public class Outbox {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Outbox(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Takes the lane's first message into work; empty when nothing waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Outbound> begin(Lane lane) {
        return jdbc.sql("""
                with head as (
                    select id, status from chats.message
                    where channel_id = :channel and identity_id = :identity and status in ('QUEUED', 'SENDING')
                    order by order_at, public_id limit 1 for update)
                update chats.message m set status = 'SENDING' from head where m.id = head.id
                returning m.id, m.chat_id, m.text, m.order_at, head.status = 'SENDING' as interrupted, m.maybe_twice
                """)
                .param("channel", lane.channelId())
                .param("identity", lane.identityId())
                .query((rs, _) -> new Outbound(
                        rs.getLong("id"),
                        lane,
                        rs.getLong("chat_id"),
                        rs.getString("text"),
                        rs.getTimestamp("order_at").toInstant(),
                        rs.getBoolean("interrupted"),
                        rs.getBoolean("maybe_twice")))
                .optional();
    }

    /** Before a second attempt of unknown need: says that the message may arrive twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void markMaybeTwice(Outbound message) {
        jdbc.sql("update chats.message set maybe_twice = true where id = :id")
                .param("id", message.messageId())
                .update();
    }

    /** The provider has it, under this id where it gives one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(Outbound message, @Nullable String providerId) {
        change(message, MessageStatus.SENT, null, providerId);
    }

    /** It waits for the next attempt, for this reason; later ones of the lane wait behind it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void postponed(Outbound message, String reason) {
        change(message, MessageStatus.QUEUED, reason, null);
    }

    /** It will not arrive; the reason is shown in words, and later ones may pass. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void failed(Outbound message, String reason) {
        change(message, MessageStatus.FAILED, reason, null);
    }

    private void change(Outbound message, MessageStatus status, @Nullable String failure, @Nullable String providerId) {
        jdbc.sql("""
                with c as (update chats.chat set change_no = change_no + 1 where id = :chat returning change_no)
                update chats.message set change_no = c.change_no, status = :status, failure = :failure,
                    provider_id = coalesce(provider_id, :providerId)
                from c where id = :id and status = 'SENDING'
                """)
                .param("chat", message.chatId())
                .param("id", message.messageId())
                .param("status", status.name())
                .param("failure", failure)
                .param("providerId", providerId)
                .update();
        events.publishEvent(new ChatsChanged(Set.of(message.chatId())));
    }
}
