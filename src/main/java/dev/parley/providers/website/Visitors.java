package dev.parley.providers.website;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes and knows visitors. A token is random, expires when it is not used, and opens its own conversation only. */
@Component
class Visitors {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final VisitorStore store;
    private final Clock clock;
    private final Duration life;
    private final VisitorMemory memory = new VisitorMemory();

    /** A new visitor's token, which is told once. */
    record NewVisitor(String token, Instant expiresAt) {}

    Visitors(VisitorStore store, Clock clock, WidgetSettings settings) {
        this.store = store;
        this.clock = clock;
        this.life = Duration.ofDays(settings.visitorDays());
    }

    NewVisitor make(long channelId) {
        var token = random();
        var now = clock.instant();
        store.insert(hash(token), new Visitor(channelId, random(), null, null), now, now.plus(life));
        return new NewVisitor(token, now.plus(life));
    }

    /**
     * The visitor of a token, if it is one of this channel and has not expired. Use keeps it alive. One that was deleted may be
     * found for another minute.
     */
    Optional<Visitor> find(long channelId, String token) {
        var now = clock.instant();
        var hash = hash(token);
        var key = HexFormat.of().formatHex(hash);
        return memory.find(key, now)
                .or(() -> store.use(hash, now, life).map(stored -> {
                    memory.keep(key, stored, now);
                    return stored.visitor();
                }))
                .filter(visitor -> visitor.channelId() == channelId);
    }

    /** Keeps what the visitor said about themselves. */
    void introduce(Visitor visitor, @Nullable String name, @Nullable String email) {
        store.introduce(visitor, name, email);
        memory.replace(new Visitor(
                visitor.channelId(),
                visitor.key(),
                name == null ? visitor.name() : name,
                email == null ? visitor.email() : email));
    }

    @Scheduled(fixedDelay = 60 * 60_000)
    void forgetExpired() {
        store.deleteExpired(clock.instant());
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
