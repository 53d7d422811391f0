package dev.parley.security;

import dev.parley.platform.Batcher;
import jakarta.annotation.PreDestroy;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the sessions of requests and who is behind them: requests that come at the same moment share one question. */
@Component
class OpenSessions {
    private static final Batcher.Size SIZE = new Batcher.Size(2, 200, 5_000);
    private final JdbcClient jdbc;
    private final Batcher<String, Optional<OpenSession>> batches;

    /**
     * A session as the database has it.
     *
     * @param caller its user, with the rights they have now; null when nobody is logged in or the user was disabled
     */
    record OpenSession(
            String id,
            Instant createdAt,
            Instant usedAt,
            Duration longestPause,
            Map<String, String> attributes,
            @Nullable Caller caller) {}

    OpenSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.batches = new Batcher<>("sessions", SIZE, this::read);
    }

    /** Empty when there is none of this id, or no longer. */
    Optional<OpenSession> find(String id) {
        return batches.submit(id);
    }

    private List<Optional<OpenSession>> read(List<String> ids) {
        var found = new HashMap<String, OpenSession>();
        // As the column's own type: compared with text, the index would be of no use.
        jdbc.sql("""
                select s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                    array(select a.attribute_name from security.session_attributes a
                          where a.session_primary_id = s.primary_id order by a.attribute_name) as names,
                    array(select convert_from(a.attribute_bytes, 'UTF8') from security.session_attributes a
                          where a.session_primary_id = s.primary_id order by a.attribute_name) as texts,
                    u.id as user_id, u.name as user_name,
                    coalesce((select array_agg(p) from security.user_role ur
                              join security.role r on r.id = ur.role_id, unnest(r.permissions) p
                              where ur.user_id = u.id), '{}') as permissions
                from security.session s
                left join security.app_user u on u.id = s.principal_name::bigint and u.enabled
                where s.session_id = any(:ids::bpchar[]) and s.expiry_time > :now
                """)
                .param("ids", ids.toArray(String[]::new))
                // By the clock that the framework writes them with.
                .param("now", System.currentTimeMillis())
                .query(OpenSessions::session)
                .list()
                .forEach(session -> found.put(session.id(), session));
        return ids.stream().map(id -> Optional.ofNullable(found.get(id))).toList();
    }

    private static OpenSession session(ResultSet rs, int row) throws SQLException {
        var attributes = new HashMap<String, String>();
        var names = texts(rs.getArray("names"));
        var texts = texts(rs.getArray("texts"));
        for (var i = 0; i < names.length; i++) {
            attributes.put(names[i], texts[i]);
        }
        var user = (Long) rs.getObject("user_id");
        return new OpenSession(
                rs.getString("session_id").trim(),
                Instant.ofEpochMilli(rs.getLong("creation_time")),
                Instant.ofEpochMilli(rs.getLong("last_access_time")),
                Duration.ofSeconds(rs.getInt("max_inactive_interval")),
                attributes,
                user == null ? null : new Caller(user, rs.getString("user_name"), UserStore.permissions(rs)));
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    @PreDestroy
    void close() {
        batches.close();
    }
}
