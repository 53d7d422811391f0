package dev.parley.chats;

import dev.parley.channels.UnfinishedChats;
import dev.parley.contacts.LastMessages;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells lower modules what they ask about chats. */
@Component
class CountChats implements UnfinishedChats, LastMessages {
    private final JdbcClient jdbc;
    private final MessageStore messages;

    CountChats(JdbcClient jdbc, MessageStore messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public Map<Long, Integer> byChannel() {
        var counts = new HashMap<Long, Integer>();
        jdbc.sql("""
                select channel_id, count(*) from chats.chat
                where status in ('WAITING', 'IN_PROGRESS', 'BOT') group by channel_id
                """).query((rs, _) -> counts.put(rs.getLong(1), rs.getInt(2))).list();
        return counts;
    }

    @Override
    public Map<Long, Instant> of(Collection<Long> contactIds) {
        return messages.lastByContact(contactIds);
    }
}
