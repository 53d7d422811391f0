package dev.parley.security;

import dev.parley.platform.Columns;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail (AD-5): who changed what, and who read others' chats. Entries are added and never changed. */
@Component
public class Audit {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Audit(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Adds an entry in a transaction of its own or the caller's, unless the same was noted of the same caller a little before. */
    @Transactional
    public void noteOnce(Caller who, String action, AuditObject object, Duration within) {
        var before = jdbc.sql("""
                select exists (select 1 from security.audit where who = :who and at > :since and action = :action
                               and object_type = :type and object_id = :id)
                """)
                .param("who", who.id())
                .param("since", Columns.time(clock.instant().minus(within)))
                .param("action", action)
                .param("type", object.type())
                .param("id", object.id())
                .query(Boolean.class)
                .single();
        if (!before) {
            note(who, action, object, Map.of());
        }
    }

    /**
     * Adds an entry in the caller's transaction.
     *
     * @param action what was done, such as "queue.changed"
     * @param detail more about it, for a change the field with its value before and after; never a secret or a message's text
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Caller who, String action, AuditObject object, Map<String, ?> detail) {
        jdbc.sql("""
                insert into security.audit (at, who, who_name, action, object_type, object_id, object_name, detail)
                values (:at, :who, :whoName, :action, :type, :id, :name, :detail::jsonb)
                """)
                .param("at", Columns.time(clock.instant()))
                .param("who", who.isAUser() ? who.id() : null)
                .param("whoName", who.name())
                .param("action", action)
                .param("type", object.type())
                .param("id", object.id())
                .param("name", object.name())
                .param("detail", json.writeValueAsString(detail))
                .update();
    }
}
