package dev.parley.chats;

import dev.parley.contacts.ContactsChanged;
import dev.parley.platform.Columns;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A chat's row shows its contact: when that changes, so do the contact's unfinished chats, in the same transaction. */
@Component
class RenewRowsOfContacts {
    private final JdbcClient jdbc;
    private final Announcements announcements;
    private final ApplicationEventPublisher events;

    RenewRowsOfContacts(JdbcClient jdbc, Announcements announcements, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.announcements = announcements;
        this.events = events;
    }

    @EventListener
    void on(ContactsChanged changed) {
        var chats = lockUnfinished(changed.contactIds());
        if (chats.isEmpty()) {
            return;
        }
        var waitingIn = new HashSet<Long>();
        jdbc.sql("""
                update chats.chat set change_no = change_no + 1 where id = any(:ids)
                returning case when status = 'WAITING' then queue_id end
                """).param("ids", Columns.longs(chats)).query(rs -> {
            var queue = (Long) rs.getObject(1);
            if (queue != null) {
                waitingIn.add(queue);
            }
        });
        announcements.changed(Set.copyOf(chats));
        if (!waitingIn.isEmpty()) {
            events.publishEvent(new WaitingChanged(Set.copyOf(waitingIn)));
        }
    }

    /** In the order in which chats are locked everywhere. */
    private List<Long> lockUnfinished(Collection<Long> contactIds) {
        return jdbc.sql("""
                select id from chats.chat
                where contact_id = any(:contacts) and status in ('WAITING', 'IN_PROGRESS', 'BOT')
                order by channel_id, contact_id, id for no key update
                """)
                .param("contacts", Columns.longs(contactIds))
                .query((rs, _) -> rs.getLong(1))
                .list();
    }
}
