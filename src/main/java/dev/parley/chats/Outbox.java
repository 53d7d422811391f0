package dev.parley.chats;

import dev.parley.channels.TemplateMessage;
import dev.parley.contacts.Contacts;
import dev.parley.platform.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The messages that wait to leave, and what becomes of them (PN-8). Used by the worker that holds the lanes. */
@Service
public class Outbox {
    /** Takes the first message of each lane into work. */
    private static final String BEGIN = """
            with head as (
                select m.id, m.status from unnest(:channels, :identities) as lane(channel_id, identity_id)
                cross join lateral (
                    select id, status from chats.message m
                    where m.channel_id = lane.channel_id and m.identity_id = lane.identity_id
                        and m.status in ('QUEUED', 'SENDING')
                    order by m.order_at, m.public_id limit 1 for update) m)
            update chats.message m set status = 'SENDING', provider_at = :now from head where m.id = head.id
            returning m.id, m.channel_id, m.identity_id, m.chat_id, m.kind, m.text, m.order_at,
                head.status = 'SENDING' as interrupted, m.maybe_twice, m.template,
                (select q.provider_id from chats.message q where q.id = m.reply_to and q.deleted_at is null) as quoted
            """;

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final AttachmentStore attachments;

    Outbox(
            JdbcClient jdbc,
            Contacts contacts,
            ApplicationEventPublisher events,
            Clock clock,
            AttachmentStore attachments) {
        this.attachments = attachments;
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the first message of each lane into work; a lane in which nothing waits is left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Lane, Outbound> begin(Collection<Lane> lanes) {
        var heads = new HashMap<Lane, Outbound>();
        var withFile = new ArrayList<Long>();
        var to = contacts.keys(lanes.stream().map(Lane::identityId).toList());
        jdbc.sql(BEGIN)
                .param("channels", Columns.longs(lanes, Lane::channelId))
                .param("identities", Columns.longs(lanes, Lane::identityId))
                .param("now", Columns.time(clock.instant()))
                .query(rs -> {
                    var lane = new Lane(rs.getLong("channel_id"), rs.getLong("identity_id"));
                    heads.put(
                            lane,
                            new Outbound(
                                    rs.getLong("id"),
                                    lane,
                                    to.getOrDefault(lane.identityId(), List.of()),
                                    rs.getLong("chat_id"),
                                    rs.getString("text"),
                                    rs.getTimestamp("order_at").toInstant(),
                                    rs.getBoolean("interrupted"),
                                    rs.getBoolean("maybe_twice"),
                                    null,
                                    template(rs.getString("template")),
                                    rs.getString("quoted")));
                    if (!rs.getString("kind").equals("TEXT")) {
                        withFile.add(rs.getLong("id"));
                    }
                });
        return withFiles(heads, withFile);
    }

    private static @Nullable TemplateMessage template(@Nullable String json) {
        return json == null ? null : JsonMapper.shared().readValue(json, TemplateMessage.class);
    }

    private Map<Lane, Outbound> withFiles(Map<Lane, Outbound> heads, List<Long> withFile) {
        if (!withFile.isEmpty()) {
            var files = attachments.outbound(withFile);
            heads.replaceAll((_, message) -> message.with(files.get(message.messageId())));
        }
        return heads;
    }

    /** Before a second attempt of unknown need: says that the message may arrive twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void markMaybeTwice(Outbound message) {
        jdbc.sql("update chats.message set maybe_twice = true where id = :id")
                .param("id", message.messageId())
                .update();
    }

    /**
     * The provider tells which of our messages has this id. Only the attempt that was queued then is meant, and the first id stays.
     * Answers its lane where that was news.
     */
    @Transactional
    public Optional<Lane> recognised(long channelId, long messageId, Instant queuedAt, String providerId) {
        return jdbc.sql("""
                update chats.message m set provider_id = :provider
                where id = :id and channel_id = :channel and direction = 'OUT' and order_at = :at and provider_id is null
                    and not exists (select 1 from chats.message where channel_id = :channel and provider_id = :provider)
                returning channel_id, identity_id
                """)
                .param("id", messageId)
                .param("channel", channelId)
                .param("at", Columns.time(queuedAt))
                .param("provider", providerId)
                .query(Lane.class)
                .optional();
    }

    /** The provider's id of a message, if it is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> providerId(Outbound message) {
        return jdbc.sql("select provider_id from chats.message where id = :id and provider_id is not null")
                .param("id", message.messageId())
                .query(String.class)
                .optional();
    }

    /** Why a message has waited until now, where that is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> waitedFor(Outbound message) {
        return jdbc.sql("select failure from chats.message where id = :id and failure is not null")
                .param("id", message.messageId())
                .query(String.class)
                .optional();
    }

    /** Which of a provider's ids belong to messages that left and of which nothing was told since. */
    @Transactional(readOnly = true)
    public Set<String> onTheirWay(long channelId, Collection<String> providerIds) {
        return ids(
                "select provider_id from chats.message where channel_id = :channel and provider_id = any(:ids) and status = 'SENT'",
                channelId,
                providerIds);
    }

    /** Which of a provider's ids belong to messages that are here, in either direction. */
    @Transactional(readOnly = true)
    public Set<String> known(long channelId, Collection<String> providerIds) {
        return ids(
                "select provider_id from chats.message where channel_id = :channel and provider_id = any(:ids)",
                channelId,
                providerIds);
    }

    private Set<String> ids(String sql, long channelId, Collection<String> providerIds) {
        return jdbc
                .sql(sql)
                .param("channel", channelId)
                .param("ids", Columns.texts(providerIds))
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    /** Records what became of messages in work. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            return;
        }
        var numbers = lock(attempts);
        var changes = new ArrayList<Long>();
        attempts.forEach(attempt -> changes.add(numbers.merge(attempt.message().chatId(), 1L, Long::sum)));
        var chats = List.copyOf(numbers.entrySet());
        jdbc.sql("""
                update chats.chat c set change_no = n.change_no
                from unnest(:chats, :numbers) as n(id, change_no) where c.id = n.id
                """)
                .param("chats", Columns.longs(chats, Map.Entry::getKey))
                .param("numbers", Columns.longs(chats, Map.Entry::getValue))
                .update();
        jdbc.sql("""
                update chats.message m set change_no = a.change_no, status = a.status, failure = a.failure,
                    provider_id = coalesce(m.provider_id, a.provider_id)
                from unnest(:ids, :changes, :statuses, :failures, :providerIds)
                    as a(id, change_no, status, failure, provider_id)
                where m.id = a.id and m.status = 'SENDING'
                """)
                .param(
                        "ids",
                        Columns.longs(attempts, attempt -> attempt.message().messageId()))
                .param("changes", Columns.longs(changes))
                .param(
                        "statuses",
                        Columns.texts(attempts, attempt -> attempt.status().name()))
                .param("failures", Columns.texts(attempts, Attempt::failure))
                .param("providerIds", Columns.texts(attempts, Attempt::providerId))
                .update();
        events.publishEvent(new ChatsChanged(numbers.keySet()));
    }

    /** Locks the chats, in the order in which intake does, and answers their change numbers. */
    private Map<Long, Long> lock(List<Attempt> attempts) {
        var numbers = new HashMap<Long, Long>();
        jdbc.sql(
                        "select id, change_no from chats.chat where id = any(:chats) order by channel_id, contact_id for no key update")
                .param(
                        "chats",
                        Columns.longs(attempts, attempt -> attempt.message().chatId()))
                .query(rs -> {
                    numbers.put(rs.getLong(1), rs.getLong(2));
                });
        return numbers;
    }
}
