package dev.parley.chats;

import dev.parley.chats.InboundEvent.InboundWatermark;
import dev.parley.contacts.Contacts;
import dev.parley.platform.Columns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Receipts by time: they raise the status of what had left until then, and never lower it (PN-8). A message's time is the provider's
 * where its echo told it, else when its call began on our clock, which may be a little behind.
 */
@Repository
class Watermarks {
    private static final String REACHED = """
             join unnest(:channels, :identities, :statuses, :times) as r(channel_id, identity_id, status, at)
             on r.channel_id = m.channel_id and r.identity_id = m.identity_id
             and (m.status = 'SENT' or m.status = 'DELIVERED' and r.status = 'READ')
             and m.provider_at <= r.at + interval '1 second'
            """;
    private final Contacts contacts;
    private final JdbcClient jdbc;

    private record Reached(InboundWatermark mark, long identityId) {}

    Watermarks(Contacts contacts, JdbcClient jdbc) {
        this.contacts = contacts;
        this.jdbc = jdbc;
    }

    /** Notes all of them; those of somebody who has never written are left out. Answers the chats that changed. */
    Set<Long> take(Collection<InboundWatermark> marks) {
        var reached = new ArrayList<Reached>();
        for (var mark : marks) {
            contacts.identity(mark.kind(), mark.key())
                    .ifPresent(known -> reached.add(new Reached(mark, known.identityId())));
        }
        if (reached.isEmpty()) {
            return Set.of();
        }
        var values = values(reached);
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
            // In the order in which intake locks chats, so that neither waits for the other in a circle.
            jdbc.sql("""
                    select id from chats.chat where id = any(:chats) order by channel_id, contact_id, id for no key update
                    """).params(values).query(_ -> {});
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

    private static Map<String, Object> values(Collection<Reached> reached) {
        var values = new HashMap<String, Object>();
        values.put("channels", Columns.longs(reached, one -> one.mark().channelId()));
        values.put("identities", Columns.longs(reached, Reached::identityId));
        values.put("statuses", Columns.texts(reached, one -> one.mark().status().name()));
        values.put("times", Columns.instants(reached, one -> one.mark().upTo()));
        return values;
    }
}
