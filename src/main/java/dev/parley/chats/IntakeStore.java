package dev.parley.chats;

import dev.parley.chats.InboundEvent.InboundMessage;
import dev.parley.contacts.KnownIdentity;
import dev.parley.platform.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The SQL of intake: each statement serves a whole batch. */
@Repository
class IntakeStore {
    /**
     * One statement for all that a batch writes: to each chat what is added, or the chat itself; then its messages, which get the
     * chat's change numbers; channels note who wrote. `do update` (not `do nothing` and a select) because a chat that ends at this
     * moment must lead to a new one. The entry of a new chat stands just before its first message, which may have been written
     * before it arrived.
     */
    private static final String LAND = """
            with landed as (
                insert into chats.chat as c
                    (channel_id, contact_id, queue_id, status, change_no, created_at, waiting_since, last_text, last_kind,
                     last_direction, last_at, unread, last_identity_id, message_count, source_page, source_referrer)
                select channel_id, contact_id, queue_id, 'WAITING', messages, :now, first_at, last_text, last_kind, 'IN', last_at,
                       messages, last_identity_id, messages, page, referrer
                from unnest(:channels, :contacts, :queues, :messages, :firsts, :lasts, :texts, :kinds, :identities, :pages, :referrers)
                     with ordinality as a(channel_id, contact_id, queue_id, messages, first_at, last_at, last_text, last_kind,
                                          last_identity_id, page, referrer, no)
                order by no
                on conflict (channel_id, contact_id) where status in ('WAITING', 'IN_PROGRESS', 'BOT') do update set
                    change_no = c.change_no + excluded.change_no,
                    waiting_since = coalesce(c.waiting_since, excluded.waiting_since),
                    last_text = case when excluded.last_at >= c.last_at then excluded.last_text else c.last_text end,
                    last_kind = case when excluded.last_at >= c.last_at then excluded.last_kind else c.last_kind end,
                    last_direction = case when excluded.last_at >= c.last_at then 'IN' else c.last_direction end,
                    last_at = greatest(c.last_at, excluded.last_at),
                    unread = c.unread + excluded.unread,
                    last_identity_id = excluded.last_identity_id,
                    message_count = c.message_count + excluded.message_count
                returning id, channel_id, contact_id, queue_id, status, change_no, waiting_since, xmax = 0 as opened),
            said as (
                insert into chats.message
                    (public_id, chat_id, channel_id, identity_id, direction, kind, text, about, reply_to, provider_id,
                     provider_at, sequence, order_at, arrived_at, change_no, forwarded, album)
                select r.public_id, c.id, r.channel_id, r.identity_id, 'IN', r.kind, r.text, r.about, quoted.id, r.provider_id,
                       r.provider_at, r.sequence, r.order_at, :now, c.change_no - r.behind, r.forwarded = 1,
                       r.album
                from unnest(:publicIds, :rowChannels, :rowContacts, :rowIdentities, :rowKinds, :rowTexts, :abouts, :replies,
                            :providerIds, :providerTimes, :sequences, :orders, :behinds, :forwarded, :albums)
                     as r(public_id, channel_id, contact_id, identity_id, kind, text, about, reply_to, provider_id, provider_at,
                          sequence, order_at, behind, forwarded, album)
                join landed c on c.channel_id = r.channel_id and c.contact_id = r.contact_id
                left join chats.message quoted on quoted.channel_id = r.channel_id and quoted.provider_id = r.reply_to
                returning id, public_id, channel_id, identity_id, order_at),
            reached as (
                select channels.reached(array_agg(channel_id), array_agg(identity_id), array_agg(order_at)) from said),
            raw as (
                insert into chats.raw_payload (message_id, payload, arrived_at)
                select said.id, r.payload, :now from unnest(:rawIds, :payloads) as r(public_id, payload) join said using (public_id)),
            created as (
                insert into chats.entry (chat_id, at, what)
                select id, coalesce(waiting_since, :now) - interval '1 microsecond', 'CREATED' from landed where opened order by id)
            select id, channel_id, contact_id, queue_id, status, change_no, opened from landed, reached
            """;
    /** What is known already of messages, and what is where they may belong; see {@link Earlier}. */
    private static final String EARLIER = """
            select true as known, m.channel_id, m.identity_id, m.provider_at, m.sequence, m.order_at, m.provider_id, m.chat_id,
                   m.public_id, m.arrived_at
            from unnest(:channels, :ids) as wanted(channel_id, provider_id)
            join chats.message m using (channel_id, provider_id)
            union all
            select false, m.channel_id, m.identity_id, m.provider_at, m.sequence, m.order_at, null, null, null, null
            from unnest(:laneChannels, :identities, :times, :sent) as lane(channel_id, identity_id, from_at, sent_at)
            cross join lateral (
                select * from chats.message m
                where m.channel_id = lane.channel_id and m.identity_id = lane.identity_id
                    and m.order_at >= lane.from_at and m.provider_at >= lane.sent_at and m.direction = 'IN'
                order by m.order_at, m.sequence limit :most) m
            """;
    /** Many batches' worth: who sends with old times may not make everybody's batch read a whole thread. */
    private static final int MOST_NEIGHBOURS = 1_000;

    private final JdbcClient jdbc;
    private final AttachmentStore attachments;
    private final ApplicationEventPublisher events;

    /** A provider's message id on a channel. */
    record ProviderKey(long channelId, String providerId) {}

    /** A lane's messages from a moment on. */
    record LaneFrom(long channelId, long identityId, Instant from) {}

    /** Where an earlier message of a lane was placed. */
    record Placed(long channelId, long identityId, Instant providerAt, long sequence, Instant orderAt) {}

    /** What a batch adds to the unfinished chat of a contact on a channel, or the chat it opens. */
    record Addition(
            long channelId,
            long contactId,
            long queueId,
            int messages,
            Instant firstAt,
            Instant lastAt,
            InboundEvent.Body last,
            long lastIdentityId,
            InboundEvent.@Nullable Source source) {}

    /** The chat an addition went to, with its new change number. */
    record Landed(
            long chatId,
            long channelId,
            long contactId,
            long queueId,
            ChatStatus status,
            long changeNo,
            boolean opened) {}

    /** A message with its place, and how many of its chat stand behind it in the batch. */
    record Row(InboundMessage message, KnownIdentity from, Position position, long behind) {
        InboundEvent.Body body() {
            return message.body();
        }
    }

    /**
     * What is here before a batch is taken: those of its messages that are known, and the messages of their lanes that might belong
     * behind one that arrives now, which are those the provider sent no earlier. Only the first of these in order decides, so a lane
     * needs no more than the first for each message of a batch.
     */
    record Earlier(Map<ProviderKey, Taken.Stored> known, List<Placed> placed) {}

    IntakeStore(JdbcClient jdbc, AttachmentStore attachments, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.events = events;
    }

    Earlier earlier(Collection<InboundMessage> messages, Collection<LaneFrom> lanes) {
        var earlier = new Earlier(new HashMap<>(), new ArrayList<>());
        jdbc.sql(EARLIER)
                .param("channels", Columns.longs(messages, InboundMessage::channelId))
                .param("ids", Columns.texts(messages, InboundMessage::providerId))
                .param("laneChannels", Columns.longs(lanes, LaneFrom::channelId))
                .param("identities", Columns.longs(lanes, LaneFrom::identityId))
                .param("times", Columns.instants(lanes, LaneFrom::from))
                .param("sent", Columns.instants(lanes, lane -> lane.from().plus(Placing.SKEW)))
                .param("most", MOST_NEIGHBOURS)
                .query(rs -> {
                    if (rs.getBoolean("known")) {
                        earlier.known()
                                .put(
                                        new ProviderKey(rs.getLong("channel_id"), rs.getString("provider_id")),
                                        stored(rs));
                    } else {
                        earlier.placed().add(placed(rs));
                    }
                });
        return earlier;
    }

    /** Writes a batch, chats in the order of the additions; answers the chats. */
    List<Landed> land(List<Addition> additions, List<Row> rows, Instant now) {
        var raw = rows.stream().filter(row -> row.body().raw() != null).toList();
        var landed = withRows(withAdditions(jdbc.sql(LAND).param("now", Columns.time(now)), additions), rows)
                .param("rawIds", Columns.uuids(raw, row -> row.position().publicId()))
                .param("payloads", Columns.texts(raw, row -> row.body().raw()))
                .query((rs, _) -> new Landed(
                        rs.getLong("id"),
                        rs.getLong("channel_id"),
                        rs.getLong("contact_id"),
                        rs.getLong("queue_id"),
                        ChatStatus.valueOf(rs.getString("status")),
                        rs.getLong("change_no"),
                        rs.getBoolean("opened")))
                .list();
        if (attachments.add(rows, now)) {
            events.publishEvent(new FilesWanted());
        }
        return landed;
    }

    private static StatementSpec withAdditions(StatementSpec statement, List<Addition> additions) {
        return statement
                .param("channels", Columns.longs(additions, Addition::channelId))
                .param("contacts", Columns.longs(additions, Addition::contactId))
                .param("queues", Columns.longs(additions, Addition::queueId))
                .param("messages", Columns.ints(additions, Addition::messages))
                .param("firsts", Columns.instants(additions, Addition::firstAt))
                .param("lasts", Columns.instants(additions, Addition::lastAt))
                .param("texts", Columns.texts(additions, a -> a.last().text()))
                .param("kinds", Columns.texts(additions, a -> a.last().kind().name()))
                .param("identities", Columns.longs(additions, Addition::lastIdentityId))
                .param(
                        "pages",
                        Columns.texts(
                                additions,
                                a -> a.source() == null ? null : a.source().page()))
                .param(
                        "referrers",
                        Columns.texts(
                                additions,
                                a -> a.source() == null ? null : a.source().referrer()));
    }

    private static StatementSpec withRows(StatementSpec statement, List<Row> rows) {
        return statement
                .param("publicIds", Columns.uuids(rows, row -> row.position().publicId()))
                .param("rowChannels", Columns.longs(rows, row -> row.message().channelId()))
                .param("rowContacts", Columns.longs(rows, row -> row.from().contactId()))
                .param("rowIdentities", Columns.longs(rows, row -> row.from().identityId()))
                .param("rowKinds", Columns.texts(rows, row -> row.body().kind().name()))
                .param("rowTexts", Columns.texts(rows, row -> row.body().text()))
                .param("abouts", Columns.texts(rows, row -> row.body().about()))
                .param("replies", Columns.texts(rows, row -> row.body().replyTo()))
                .param("providerIds", Columns.texts(rows, row -> row.message().providerId()))
                .param(
                        "providerTimes",
                        Columns.instants(rows, row -> row.message().providerAt()))
                .param("sequences", Columns.longs(rows, row -> row.position().sequence()))
                .param("orders", Columns.instants(rows, row -> row.position().orderAt()))
                .param("behinds", Columns.longs(rows, Row::behind))
                .param("forwarded", Columns.ints(rows, row -> row.body().forwarded() ? 1 : 0))
                .param("albums", Columns.texts(rows, row -> row.body().album()));
    }

    private static Placed placed(ResultSet rs) throws SQLException {
        return new Placed(
                rs.getLong("channel_id"),
                rs.getLong("identity_id"),
                rs.getTimestamp("provider_at").toInstant(),
                rs.getLong("sequence"),
                rs.getTimestamp("order_at").toInstant());
    }

    private static Taken.Stored stored(ResultSet rs) throws SQLException {
        var position = new Position(
                rs.getTimestamp("order_at").toInstant(), rs.getLong("sequence"), (UUID) rs.getObject("public_id"));
        return new Taken.Stored(
                rs.getLong("chat_id"),
                rs.getLong("identity_id"),
                position,
                rs.getTimestamp("arrived_at").toInstant());
    }
}
