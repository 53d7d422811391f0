package dev.parley.security;

import dev.parley.platform.Columns;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log-ins that are open, as rows of Spring Session. */
@Component
public class Sessions {
    /** The session attribute that holds the user's id, as text. */
    static final String USER = "user";
    /** No session lives longer than this, however busy. */
    static final long LONGEST_MILLIS = 12 * 60 * 60 * 1000L;

    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of these sessions, those that still live, with their user, who is still enabled. */
    @Transactional(readOnly = true)
    public Map<String, Long> alive(Collection<String> sessionIds) {
        var alive = new HashMap<String, Long>();
        jdbc.sql("""
                select s.session_id, u.id from security.session s
                join security.app_user u on u.id = s.principal_name::bigint and u.enabled
                where s.session_id = any(:ids) and s.expiry_time > :now and s.creation_time > :oldest
                """)
                .param("ids", Columns.texts(sessionIds))
                .param("now", clock.millis())
                .param("oldest", clock.millis() - LONGEST_MILLIS)
                .query((rs, _) -> alive.put(rs.getString(1).trim(), rs.getLong(2)))
                .list();
        return alive;
    }

    /** A connected page is use of its session: keeps these sessions from expiring. */
    @Transactional
    public void touch(Collection<String> sessionIds) {
        jdbc.sql("""
                update security.session
                set last_access_time = :now, expiry_time = :now + max_inactive_interval * 1000::bigint
                where session_id = any(:ids) and expiry_time > :now
                """)
                .param("ids", Columns.texts(sessionIds))
                .param("now", clock.millis())
                .update();
    }

    /** Ends every session of a user. */
    @Transactional
    public void endAll(long userId) {
        jdbc.sql("delete from security.session where principal_name = :user")
                .param("user", Long.toString(userId))
                .update();
    }
}
