package dev.parley.contacts;

import dev.parley.platform.Columns;
import dev.parley.security.Caller;
import dev.parley.security.UserRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes of contacts' fields, for the timeline and for whoever looks a field up. */
@Component
class ContactHistory implements TimelineSource {
    private static final int MOST = 500;
    private final JdbcClient jdbc;

    ContactHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.CHANGE;
    }

    @Override
    public List<TimelineItem> items(long contactId, Place below, int limit, Caller me) {
        return jdbc.sql("""
                select h.id, h.at, h.who, u.name, h.field, h.before, h.after
                from contacts.change h left join security.v_user u on u.id = h.who
                where h.contact_id = :contact and (h.at, h.id) < (:at, :id)
                order by h.at desc, h.id desc limit :limit
                """)
                .param("contact", contactId)
                .param("at", Columns.time(below.at()))
                .param("id", below.id())
                .param("limit", limit)
                .query(ContactHistory::item)
                .list();
    }

    /** The newest changes, newest first. */
    List<ContactChange> newest(long contactId, Caller me) {
        return items(contactId, Timeline.TOP, MOST, me).stream()
                .map(item -> Objects.requireNonNull(item.change()))
                .toList();
    }

    private static TimelineItem item(ResultSet rs, int row) throws SQLException {
        var who = (Long) rs.getObject("who");
        var at = rs.getTimestamp("at").toInstant();
        var change = new ContactChange(
                at,
                who == null ? null : new UserRef(who, rs.getString("name")),
                rs.getString("field"),
                rs.getString("before"),
                rs.getString("after"));
        return new TimelineItem(TimelineKind.CHANGE, at, rs.getLong("id"), null, change);
    }
}
