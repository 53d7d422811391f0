package dev.parley.providers.website;

import dev.parley.platform.Columns;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes and knows visitors. A token is random, expires when it is not used, and opens its own conversation only. */
@Component
class Visitors {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration life;

    /** A new visitor's token, which is told once. */
    record NewVisitor(String token, Instant expiresAt) {}

    Visitors(JdbcClient jdbc, Clock clock, WidgetSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.life = Duration.ofDays(settings.visitorDays());
    }

    @Transactional
    public NewVisitor make(long channelId) {
        var token = random();
        var now = clock.instant();
        jdbc.sql("""
                insert into providers.visitor (token_hash, channel_id, key, created_at, expires_at)
                values (:hash, :channel, :key, :now, :expires)
                """)
                .param("hash", hash(token))
                .param("channel", channelId)
                .param("key", random())
                .param("now", Columns.time(now))
                .param("expires", Columns.time(now.plus(life)))
                .update();
        return new NewVisitor(token, now.plus(life));
    }

    /** The visitor of a token, if it is one of this channel and has not expired. Use keeps it alive. */
    @Transactional
    public Optional<Visitor> find(long channelId, String token) {
        var now = clock.instant();
        var found = jdbc.sql("""
                select channel_id, key, name, email, expires_at from providers.visitor
                where token_hash = :hash and channel_id = :channel and expires_at > :now
                """)
                .param("hash", hash(token))
                .param("channel", channelId)
                .param("now", Columns.time(now))
                .query((rs, _) -> {
                    if (rs.getTimestamp("expires_at")
                            .toInstant()
                            .isBefore(now.plus(life).minus(Duration.ofDays(1)))) {
                        extend(token, now);
                    }
                    return new Visitor(
                            rs.getLong("channel_id"), rs.getString("key"), rs.getString("name"), rs.getString("email"));
                })
                .optional();
        return found;
    }

    /** Keeps what the visitor said about themselves. */
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

    @Scheduled(fixedDelay = 60 * 60_000)
    void forgetExpired() {
        jdbc.sql("delete from providers.visitor where expires_at < :now")
                .param("now", Columns.time(clock.instant()))
                .update();
    }

    private void extend(String token, Instant now) {
        jdbc.sql("update providers.visitor set expires_at = :expires where token_hash = :hash")
                .param("expires", Columns.time(now.plus(life)))
                .param("hash", hash(token))
                .update();
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
