package dev.parley.chats;

import dev.parley.chats.InboundEvent.Body;
import dev.parley.chats.InboundEvent.InboundEcho;
import dev.parley.contacts.ChannelKind;
import dev.parley.contacts.Contacts;
import dev.parley.contacts.KnownIdentity;
import dev.parley.platform.Columns;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What our side sent, as the provider tells it. A message of ours is known to have left by it, whatever became of the call; what was
 * written elsewhere is shown in the unfinished chat, else in the last one (IN-15). It answers nobody for the queue's figures, because
 * nobody can tell whether a person or a program wrote it.
 */
@Repository
class Echoes {
    private final Contacts contacts;
    private final JdbcClient jdbc;
    private final PublicIds ids;
    private final Clock clock;

    /** An echo, to whom it went, and the chat it belongs to. */
    private record Heard(InboundEcho echo, KnownIdentity to, long chatId) {}

    Echoes(Contacts contacts, JdbcClient jdbc, PublicIds ids, Clock clock) {
        this.contacts = contacts;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** What went to somebody who has never written is left out. Answers the chats that changed. */
    Set<Long> take(Collection<InboundEcho> echoes) {
        if (echoes.isEmpty()) {
            return Set.of();
        }
        var heard = new ArrayList<Heard>();
        var ours = new ArrayList<InboundEcho>();
        for (var echo : echoes) {
            if (isOurs(echo)) {
                ours.add(echo);
                continue;
            }
            contacts.identity(echo.kind(), echo.to())
                    .ifPresent(to -> chat(echo, to).ifPresent(chat -> heard.add(new Heard(echo, to, chat))));
        }
        lockAsIntakeDoes(heard, ours);
        var changed = new HashSet<Long>();
        for (var echo : ours) {
            if (!isKnown(echo)) {
                arrived(echo, Objects.requireNonNull(echo.ours())).ifPresent(changed::add);
            }
        }
        heard.stream().sorted(Comparator.comparing(one -> one.echo().at())).forEach(one -> {
            var body = one.echo().body();
            if (body != null && !isKnown(one.echo())) {
                changed.add(onItsWay(one, body)
                        .flatMap(id -> arrived(one.echo(), id))
                        .orElseGet(() -> written(one, body)));
            }
        });
        return changed;
    }

    private Optional<Long> chat(InboundEcho echo, KnownIdentity to) {
        return jdbc.sql("""
                select id from chats.chat where channel_id = :channel and contact_id = :contact
                order by ended_at is null desc, created_at desc, id desc limit 1
                """)
                .param("channel", echo.channelId())
                .param("contact", to.contactId())
                .query(Long.class)
                .optional();
    }

    /** In the order in which intake locks chats, with those of our own messages, which may stand in an earlier chat. */
    private void lockAsIntakeDoes(List<Heard> heard, List<InboundEcho> ours) {
        jdbc.sql("""
                select id from chats.chat where id = any(:chats)
                    or id in (select chat_id from chats.message where id = any(:ours))
                order by channel_id, contact_id, id for no key update
                """)
                .param("chats", Columns.longs(heard, Heard::chatId))
                .param("ours", Columns.longs(ours, echo -> Objects.requireNonNull(echo.ours())))
                .query(_ -> {});
    }

    /** The provider's time of our own message is the better one: receipts are told by it. */
    private boolean isKnown(InboundEcho echo) {
        return jdbc.sql("""
                update chats.message set provider_at = case when direction = 'OUT' then :at else provider_at end
                where channel_id = :channel and provider_id = :id
                """)
                        .param("channel", echo.channelId())
                        .param("id", echo.providerId())
                        .param("at", Columns.time(echo.at()))
                        .update()
                > 0;
    }

    private boolean isOurs(InboundEcho echo) {
        return echo.ours() != null
                && jdbc.sql("select exists (select 1 from chats.message where id = :id and channel_id = :channel)")
                        .param("id", echo.ours())
                        .param("channel", echo.channelId())
                        .query(Boolean.class)
                        .single();
    }

    /** Its call gave no answer yet, or never will; empty when it is known to have left. */
    private Optional<Long> arrived(InboundEcho echo, long ours) {
        return jdbc.sql("""
                with m as (
                    select id, chat_id from chats.message where id = :id and direction = 'OUT' and provider_id is null
                        and status in ('QUEUED', 'SENDING', 'FAILED')),
                c as (
                    update chats.chat c set change_no = change_no + 1 from m where c.id = m.chat_id returning c.id, c.change_no)
                update chats.message set status = 'SENT', failure = null, provider_id = :provider, provider_at = :at,
                    change_no = c.change_no
                from m join c on c.id = m.chat_id where chats.message.id = m.id returning c.id
                """)
                .param("id", ours)
                .param("provider", echo.providerId())
                .param("at", Columns.time(echo.at()))
                .query(Long.class)
                .optional();
    }

    /** Instagram's echoes carry nothing of ours: the oldest that is on its way with the same words is taken for it. */
    private Optional<Long> onItsWay(Heard heard, Body body) {
        return heard.echo().kind() != ChannelKind.INSTAGRAM
                ? Optional.empty()
                : jdbc.sql("""
                select id from chats.message
                where chat_id = :chat and channel_id = :channel and identity_id = :identity and direction = 'OUT'
                    and provider_id is null and status in ('QUEUED', 'SENDING') and text = :text and (kind = 'TEXT') = :plain
                order by order_at, sequence, public_id limit 1
                """)
                        .param("chat", heard.chatId())
                        .param("channel", heard.echo().channelId())
                        .param("identity", heard.to().identityId())
                        .param("text", body.text())
                        .param("plain", body.kind() == MessageKind.TEXT)
                        .query(Long.class)
                        .optional();
    }

    private long written(Heard heard, Body body) {
        var echo = heard.echo();
        var now = clock.instant();
        return jdbc.sql("""
                with c as (
                    update chats.chat set change_no = change_no + 1, message_count = message_count + 1,
                        last_text = case when :at >= last_at then :text else last_text end,
                        last_kind = case when :at >= last_at then :kind else last_kind end,
                        last_direction = case when :at >= last_at then 'OUT' else last_direction end,
                        last_at = greatest(last_at, :at)
                    where id = :chat returning id, change_no)
                insert into chats.message
                    (public_id, chat_id, channel_id, identity_id, direction, kind, text, about, reply_to, provider_id, status,
                     provider_at, sequence, order_at, arrived_at, change_no, outside)
                select :publicId, c.id, :channel, :identity, 'OUT', :kind, :text, :about,
                       (select id from chats.message where channel_id = :channel and provider_id = :reply), :provider, 'SENT',
                       :provided, 0, :at, :now, c.change_no, true
                from c returning chat_id
                """)
                .param("publicId", ids.next())
                .param("chat", heard.chatId())
                .param("channel", echo.channelId())
                .param("identity", heard.to().identityId())
                .param("kind", body.kind().name())
                .param("text", body.text())
                .param("about", body.about())
                .param("reply", body.replyTo())
                .param("provider", echo.providerId())
                .param("provided", Columns.time(echo.at()))
                .param("at", Columns.time(echo.at().isAfter(now) ? now : echo.at()))
                .param("now", Columns.time(now))
                .query(Long.class)
                .single();
    }
}
