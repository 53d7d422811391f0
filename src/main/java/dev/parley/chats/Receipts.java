package dev.parley.chats;

import dev.parley.chats.InboundEvent.InboundReadUpTo;
import dev.parley.chats.InboundEvent.InboundReceipt;
import dev.parley.platform.Columns;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts of customers: they raise the status of what was written to them, and never lower it (PN-8). */
@Repository
class Receipts {
    private static final String REACHED = """
             join unnest(:channels, :identities, :statuses, :times, :sequences, :publicIds)
                 as r(channel_id, identity_id, status, at, sequence, public_id)
             on r.channel_id = m.channel_id and r.identity_id = m.identity_id
             and (m.status = 'SENT' or m.status = 'DELIVERED' and r.status = 'READ')
             and (m.order_at, m.sequence, m.public_id) <= (r.at, r.sequence, r.public_id)
            """;
    private final JdbcClient jdbc;

    private record LaneAndStatus(Lane lane, MessageStatus status) {}

    Receipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes all receipts with a few statements; answers the chats that changed. */
    Set<Long> note(Collection<InboundReceipt> receipts) {
        if (receipts.isEmpty()) {
            return Set.of();
        }
        var values = values(furthest(receipts));
        var chats = jdbc
                .sql("select distinct m.chat_id from chats.message m" + REACHED)
                .params(values)
                .query(Long.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .toList();
        if (!chats.isEmpty()) {
            values.put("chats", Columns.longs(chats));
            lockAsIntakeDoes(values);
            jdbc.sql("""
                    with reached as (
                        select m.id, bool_or(r.status = 'READ') as read from chats.message m
                    """ + REACHED + """
                         where m.chat_id = any(:chats) group by m.id),
                    c as (update chats.chat set change_no = change_no + 1 where id = any(:chats) returning id, change_no)
                    update chats.message m set change_no = c.change_no, status = case when reached.read then 'READ' else 'DELIVERED' end
                    from c, reached where m.chat_id = c.id and m.id = reached.id
                    """).params(values).update();
        }
        return new HashSet<>(chats);
    }

    /** The receipt of what stands up to a message that is named by the provider's id; none where it is not known. */
    Stream<InboundReceipt> upTo(InboundReadUpTo read) {
        return jdbc
                .sql("""
                select channel_id, identity_id, order_at, sequence, public_id from chats.message
                where channel_id = :channel and provider_id = :id and direction = 'OUT'
                """)
                .param("channel", read.channelId())
                .param("id", read.providerId())
                .query((rs, _) -> new InboundReceipt(
                        rs.getLong("channel_id"),
                        rs.getLong("identity_id"),
                        new Position(
                                rs.getTimestamp("order_at").toInstant(),
                                rs.getLong("sequence"),
                                rs.getObject("public_id", UUID.class)),
                        MessageStatus.READ))
                .list()
                .stream();
    }

    /** In the order in which intake locks chats, so that neither waits for the other in a circle. */
    private void lockAsIntakeDoes(Map<String, Object> values) {
        jdbc.sql(
                        "select id from chats.chat where id = any(:chats) order by channel_id, contact_id, id for no key update")
                .params(values)
                .query(_ -> {});
    }

    private static Collection<InboundReceipt> furthest(Collection<InboundReceipt> receipts) {
        var furthest = new HashMap<LaneAndStatus, InboundReceipt>();
        for (var receipt : receipts) {
            furthest.merge(
                    new LaneAndStatus(new Lane(receipt.channelId(), receipt.identityId()), receipt.status()),
                    receipt,
                    (a, b) -> a.upTo().compareTo(b.upTo()) >= 0 ? a : b);
        }
        return List.copyOf(furthest.values());
    }

    private static Map<String, Object> values(Collection<InboundReceipt> receipts) {
        var values = new HashMap<String, Object>();
        values.put("channels", Columns.longs(receipts, InboundReceipt::channelId));
        values.put("identities", Columns.longs(receipts, InboundReceipt::identityId));
        values.put(
                "statuses", Columns.texts(receipts, receipt -> receipt.status().name()));
        values.put("times", Columns.instants(receipts, receipt -> receipt.upTo().orderAt()));
        values.put(
                "sequences", Columns.longs(receipts, receipt -> receipt.upTo().sequence()));
        values.put(
                "publicIds", Columns.uuids(receipts, receipt -> receipt.upTo().publicId()));
        return values;
    }
}
