package dev.parley.chats;

import dev.parley.channels.Channels;
import dev.parley.chats.InboundEvent.InboundBlock;
import dev.parley.contacts.Contacts;
import dev.parley.contacts.KnownIdentity;
import dev.parley.platform.Columns;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Customers who block an account, or let it write again: noted with the account and in the last chat's history. */
@Repository
class Blocks {
    private final Contacts contacts;
    private final Channels channels;
    private final JdbcClient jdbc;

    Blocks(Contacts contacts, Channels channels, JdbcClient jdbc) {
        this.contacts = contacts;
        this.channels = channels;
        this.jdbc = jdbc;
    }

    /** Notes them; who never wrote is not known and is left out. Answers the chats that changed. */
    Set<Long> take(Collection<InboundBlock> blocks) {
        var changed = new HashSet<Long>();
        for (var block : blocks.stream()
                .sorted(Comparator.comparing(InboundBlock::channelId)
                        .thenComparing(block -> block.who().key()))
                .toList()) {
            var known = contacts.identity(block.kind(), block.who());
            if (known.isPresent()
                    && channels.blocked(block.channelId(), known.get().identityId(), block.blocked(), block.at())) {
                addToHistory(block, known.get()).ifPresent(changed::add);
            }
        }
        return changed;
    }

    private Optional<Long> addToHistory(InboundBlock block, KnownIdentity known) {
        return jdbc.sql("""
                with c as (
                    update chats.chat set change_no = change_no + 1 where id = (
                        select id from chats.chat where channel_id = :channel and contact_id = :contact
                        order by created_at desc, id desc limit 1)
                    returning id)
                insert into chats.entry (chat_id, at, what) select id, :at, :what from c returning chat_id
                """)
                .param("channel", block.channelId())
                .param("contact", known.contactId())
                .param("at", Columns.time(block.at()))
                .param("what", block.blocked() ? "BLOCKED" : "UNBLOCKED")
                .query(Long.class)
                .optional();
    }
}
