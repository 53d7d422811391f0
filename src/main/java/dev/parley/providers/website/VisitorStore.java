package dev.parley.providers.website;

import dev.parley.platform.Columns;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of visitors, who are found by the hash of their token. */
@Repository
class VisitorStore {
    private final JdbcClient jdbc;

    /** A visitor and when their token expires. */
    record Stored(Visitor visitor, Instant expiresAt) {}

    VisitorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void insert(byte[] hash, Visitor visitor, Instant now, Instant expires) {
        jdbc.sql("""
                insert into providers.visitor (token_hash, channel_id, key, created_at, expires_at)
                values (:hash, :channel, :key, :now, :expires)
                """)
                .param("hash", hash)
                .param("channel", visitor.channelId())
                .param("key", visitor.key())
                .param("now", Columns.time(now))
                .param("expires", Columns.time(expires))
                .update();
    }

    /** The visitor, if their token has not expired. Use extends its life, which is written once a day. */
    @Transactional
    public Optional<Stored> use(byte[] hash, Instant now, Duration life) {
        return find(hash, now).map(found -> {
            var expires = now.plus(life);
            if (found.expiresAt().isAfter(expires.minus(Duration.ofDays(1)))) {
                return found;
            }
            jdbc.sql("update providers.visitor set expires_at = :expires where token_hash = :hash")
                    .param("expires", Columns.time(expires))
                    .param("hash", hash)
                    .update();
            return new Stored(found.visitor(), expires);
        });
    }

    @Transactional
    public void introduce(Visitor visitor, @Nullable String name, @Nullable String email) {
        jdbc.sql("""
                update providers.visitor set name = coalesce(:name, name), email = coalesce(:email, email)
                where channel_id = :channel and key = :key
                """)
                .param("name", name)
                .param("email", email)
                .param("channel", visitor.channelId())
                .param("key", visitor.key())
                .update();
    }

    @Transactional
    public void deleteExpired(Instant now) {
        jdbc.sql("delete from providers.visitor where expires_at < :now")
                .param("now", Columns.time(now))
                .update();
    }

    private Optional<Stored> find(byte[] hash, Instant now) {
        return jdbc.sql("""
                select channel_id, key, name, email, expires_at from providers.visitor
                where token_hash = :hash and expires_at > :now
                """)
                .param("hash", hash)
                .param("now", Columns.time(now))
                .query((rs, _) -> new Stored(
                        new Visitor(
                                rs.getLong("channel_id"),
                                rs.getString("key"),
                                rs.getString("name"),
                                rs.getString("email")),
                        rs.getTimestamp("expires_at").toInstant()))
                .optional();
    }
}
