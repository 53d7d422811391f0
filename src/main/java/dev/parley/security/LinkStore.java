package dev.parley.security;

import dev.parley.platform.Columns;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of links. */
@Repository
class LinkStore {
    private static final String VALID = "hash = :hash and expires_at > :now";
    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a link in place of the user's older one. */
    void put(long userId, byte[] hash, UserLink.Purpose purpose, Instant expiresAt) {
        jdbc.sql("""
                insert into security.link (user_id, hash, purpose, expires_at) values (:user, :hash, :purpose, :expires)
                on conflict (user_id) do update
                set hash = excluded.hash, purpose = excluded.purpose, expires_at = excluded.expires_at
                """)
                .param("user", userId)
                .param("hash", hash)
                .param("purpose", purpose.name())
                .param("expires", Columns.time(expiresAt))
                .update();
    }

    /** The link, unless its time is over or its user is disabled. */
    Optional<LinkView> find(byte[] hash, Instant now) {
        return jdbc.sql("""
                select l.purpose, u.name, u.email, l.expires_at from security.link l
                join security.app_user u on u.id = l.user_id and u.enabled
                where\s""" + VALID)
                .param("hash", hash)
                .param("now", Columns.time(now))
                .query((rs, _) -> new LinkView(
                        UserLink.Purpose.valueOf(rs.getString("purpose")),
                        rs.getString("name"),
                        rs.getString("email"),
                        rs.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    /** Takes the link away and answers its user; of two who do so at once one gets nothing. */
    Optional<Long> use(byte[] hash, Instant now) {
        return jdbc.sql("delete from security.link where " + VALID + " returning user_id")
                .param("hash", hash)
                .param("now", Columns.time(now))
                .query((rs, _) -> rs.getLong(1))
                .optional();
    }
}
