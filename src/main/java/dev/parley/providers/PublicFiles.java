package dev.parley.providers;

import dev.parley.chats.OutboundFile;
import dev.parley.platform.Columns;
import dev.parley.platform.files.Files;
import dev.parley.platform.files.StoredFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files for providers that take none, but fetch them: each has a random address, for itself alone and for an hour. */
@Component
public class PublicFiles {
    static final String PATH = "/files/public/";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient jdbc;
    private final Files files;
    private final Clock clock;

    /** A file that may be fetched, and what it is called. */
    record Offered(StoredFile file, String name) {}

    private record Row(long fileId, String name) {}

    PublicFiles(JdbcClient jdbc, Files files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /** Lets a file of a message that is being sent be fetched; answers the path of its address. */
    @Transactional
    public String offer(OutboundFile file) {
        var now = Columns.time(clock.instant());
        jdbc.sql("delete from providers.public_file where expires_at <= :now")
                .param("now", now)
                .update();
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                insert into providers.public_file (token_hash, file_id, name, expires_at)
                values (:hash, :file, :name, :expires)
                """)
                .param("hash", hash(token))
                .param("file", file.file().id())
                .param("name", file.nameOrKind())
                .param("expires", Columns.time(clock.instant().plus(LIFE)))
                .update();
        return PATH + token;
    }

    /** The file of a token; empty for one that is over or never was. */
    @Transactional(readOnly = true)
    public Optional<Offered> find(String token) {
        return jdbc.sql(
                        "select file_id, name from providers.public_file where token_hash = :hash and expires_at > :now")
                .param("hash", hash(token))
                .param("now", Columns.time(clock.instant()))
                .query(Row.class)
                .optional()
                .flatMap(row -> files.find(row.fileId()).map(file -> new Offered(file, row.name())));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
