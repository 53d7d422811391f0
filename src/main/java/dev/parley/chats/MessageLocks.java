package dev.parley.chats;

import dev.parley.platform.Columns;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Locks the chats of messages that a provider names. */
@Repository
class MessageLocks {
    private static final String NAMED = """
             from unnest(:channels, :ids) as named(channel_id, provider_id) join chats.message m using (channel_id, provider_id)
            """;
    private final JdbcClient jdbc;

    /** What a provider calls a message. */
    record Named(long channelId, String providerId) {}

    MessageLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which intake locks chats, so that neither waits for the other in a circle; answers which are here. */
    Set<Named> lock(Collection<Named> named) {
        var here = new HashSet<Named>();
        with(jdbc.sql("select m.channel_id, m.provider_id" + NAMED), named).query(rs -> {
            here.add(new Named(rs.getLong(1), rs.getString(2)));
        });
        if (!here.isEmpty()) {
            with(
                            jdbc.sql("select id from chats.chat where id in (select m.chat_id" + NAMED
                                    + ") order by channel_id, contact_id, id for no key update"),
                            named)
                    .query(_ -> {});
        }
        return here;
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Collection<Named> named) {
        return statement
                .param("channels", Columns.longs(named, Named::channelId))
                .param("ids", Columns.texts(named, Named::providerId));
    }
}
