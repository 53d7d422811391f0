package dev.parley.chats;

import dev.parley.chats.InboundEvent.InboundStatus;
import dev.parley.platform.Columns;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What providers tell of messages by their own ids: that one left, arrived, was read, or failed after all (PN-8). What comes for
 * an id that is not known concerns nothing here.
 */
@Repository
class Statuses {
    /** In this order a status may only rise: what has arrived has not failed, whatever is told later. */
    private static final List<MessageStatus> ORDER = List.of(
            MessageStatus.QUEUED,
            MessageStatus.SENDING,
            MessageStatus.SENT,
            MessageStatus.FAILED,
            MessageStatus.DELIVERED,
            MessageStatus.READ);

    private static final String TOLD = """
             from unnest(:channels, :ids, :statuses, :reasons, :ranks) as s(channel_id, provider_id, status, reason, rank)
             join chats.message m using (channel_id, provider_id)
            """;
    private final JdbcClient jdbc;

    private record Id(long channelId, String providerId) {}

    Statuses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes them with a few statements; answers the chats that changed. */
    Set<Long> take(Collection<InboundStatus> told) {
        if (told.isEmpty()) {
            return Set.of();
        }
        var furthest = furthest(told);
        var known = lockAsIntakeDoes(furthest);
        return known.isEmpty() ? Set.of() : raise(furthest);
    }

    private Set<Long> raise(Collection<InboundStatus> told) {
        var changed = jdbc.sql("""
                with reached as (
                    select m.id, m.chat_id, s.status, s.reason
                """ + TOLD + """
                     where m.direction = 'OUT'
                        and s.rank > array_position(:order, m.status)),
                c as (
                    update chats.chat set change_no = change_no + 1 where id in (select chat_id from reached)
                    returning id, change_no)
                update chats.message m set change_no = c.change_no, status = reached.status, failure = reached.reason
                from reached, c where m.id = reached.id and c.id = reached.chat_id
                returning m.chat_id
                """);
        return new HashSet<>(
                with(changed, told).param("order", Columns.texts(ORDER, Enum::name)).query(Long.class).list().stream()
                        .map(Objects::requireNonNull)
                        .toList());
    }

    /** In the order in which intake locks chats, so that neither waits for the other in a circle; answers which are known. */
    private Set<Id> lockAsIntakeDoes(Collection<InboundStatus> told) {
        var known = new HashSet<Id>();
        with(jdbc.sql("select m.channel_id, m.provider_id " + TOLD), told).query(rs -> {
            known.add(new Id(rs.getLong(1), rs.getString(2)));
        });
        if (!known.isEmpty()) {
            with(
                            jdbc.sql("select id from chats.chat where id in (select m.chat_id " + TOLD
                                    + ") order by channel_id, contact_id, id for no key update"),
                            told)
                    .query(_ -> {});
        }
        return known;
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Collection<InboundStatus> told) {
        return statement
                .param("channels", Columns.longs(told, InboundStatus::channelId))
                .param("ids", Columns.texts(told, InboundStatus::providerId))
                .param("statuses", Columns.texts(told, one -> one.status().name()))
                .param("reasons", Columns.texts(told, Statuses::reason))
                .param("ranks", Columns.ints(told, one -> 1 + rank(one)));
    }

    private static Collection<InboundStatus> furthest(Collection<InboundStatus> told) {
        var furthest = new LinkedHashMap<Id, InboundStatus>();
        told.forEach(one -> furthest.merge(id(one), one, (a, b) -> rank(a) >= rank(b) ? a : b));
        return List.copyOf(furthest.values());
    }

    private static Id id(InboundStatus told) {
        return new Id(told.channelId(), told.providerId());
    }

    private static int rank(InboundStatus told) {
        return ORDER.indexOf(told.status());
    }

    private static @Nullable String reason(InboundStatus told) {
        return told.status() == MessageStatus.FAILED ? told.reason() : null;
    }
}
