package dev.parley.security;

import dev.parley.platform.Columns;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
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
    private final ApplicationEventPublisher events;

    Sessions(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
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
        endOthers(userId, "");
    }

    /** Ends every session of a user but this one. */
    @Transactional
    public void endOthers(long userId, String sessionId) {
        var ended = jdbc.sql("""
                delete from security.session where principal_name = :user and session_id <> :keep returning session_id
                """)
                .param("user", Long.toString(userId))
                .param("keep", sessionId)
                .query((rs, _) -> rs.getString(1).trim())
                .list();
        ended.forEach(session -> events.publishEvent(new SessionEnded(userId, session)));
    }

    /** Notes when users were last seen, before their sessions are gone. */
    @Scheduled(fixedDelay = 60_000)
    void noteSeen() {
        jdbc.sql("""
                update security.app_user u set last_seen_at = s.at
                from (select principal_name::bigint as id, to_timestamp(max(last_access_time) / 1000.0) as at
                      from security.session where principal_name is not null group by principal_name) s
                where u.id = s.id and (u.last_seen_at is null or u.last_seen_at < s.at)
                """).update();
    }
}
