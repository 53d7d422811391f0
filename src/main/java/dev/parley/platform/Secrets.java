package dev.parley.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens and the like: encrypted at rest (AES-256-GCM), each bound to its name, so that nobody who writes to the database can
 * put one in another's place. Nothing of the API ever answers with one (AD-5).
 */
@Component
public class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecretKeys keys;

    private record Row(String name, byte[] value) {}

    @Autowired
    Secrets(JdbcClient jdbc, Clock clock, SecretSettings settings) {
        this(jdbc, clock, settings.keys());
    }

    Secrets(JdbcClient jdbc, Clock clock, List<String> keys) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keys = new SecretKeys(keys);
    }

    /** Keeps a secret under a name such as `channel/12/botToken`, in place of an earlier one. */
    @Transactional
    public void put(String name, String secret) {
        jdbc.sql("""
                insert into platform.secret (name, value, changed_at) values (:name, :value, :now)
                on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at
                """)
                .param("name", name)
                .param("value", encrypted(name, secret))
                .param("now", Columns.time(clock.instant()))
                .update();
    }

    /** Keeps a secret under a name that has none yet. */
    @Transactional
    public void putIfAbsent(String name, String secret) {
        jdbc.sql("""
                insert into platform.secret (name, value, changed_at) values (:name, :value, :now) on conflict (name) do nothing
                """)
                .param("name", name)
                .param("value", encrypted(name, secret))
                .param("now", Columns.time(clock.instant()))
                .update();
    }

    /** The secret of this name, if there is one. */
    @Transactional(readOnly = true)
    public Optional<String> read(String name) {
        return jdbc.sql("select name, value from platform.secret where name = :name")
                .param("name", name)
                .query(Row.class)
                .optional()
                .map(this::decrypted);
    }

    /** Of these names, those under which a secret is kept. */
    @Transactional(readOnly = true)
    public Collection<String> known(Collection<String> names) {
        return jdbc
                .sql("select name from platform.secret where name = any(:names)")
                .param("names", Columns.texts(names))
                .query(String.class)
                .list()
                .stream()
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    /** Forgets the secret of this name. */
    @Transactional
    public void remove(String name) {
        jdbc.sql("delete from platform.secret where name = :name")
                .param("name", name)
                .update();
    }

    /** Encrypts all secrets with the newest key, in one transaction; answers how many there are. */
    @Transactional
    public int rotate() {
        var rows = jdbc.sql("select name, value from platform.secret order by name for update")
                .query(Row.class)
                .list();
        var fresh = rows.stream().collect(Collectors.toMap(Row::name, row -> encrypted(row.name(), decrypted(row))));
        for (Map.Entry<String, byte[]> one : fresh.entrySet()) {
            jdbc.sql("update platform.secret set value = :value where name = :name")
                    .param("name", one.getKey())
                    .param("value", one.getValue())
                    .update();
        }
        return fresh.size();
    }

    /** How many secrets none of the keys opens: not zero means that the key is not the one they were made with. */
    @Transactional(readOnly = true)
    public int unreadable() {
        return (int) jdbc.sql("select name, value from platform.secret").query(Row.class).list().stream()
                .filter(row -> keys.find(Arrays.copyOf(row.value(), SecretKeys.FINGERPRINT)) == null)
                .count();
    }

    private byte[] encrypted(String name, String secret) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var hidden = cipher(Cipher.ENCRYPT_MODE, keys.newest(), nonce, name, secret.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(SecretKeys.FINGERPRINT + NONCE + hidden.length)
                .put(keys.newestFingerprint())
                .put(nonce)
                .put(hidden)
                .array();
    }

    private String decrypted(Row row) {
        var bytes = row.value();
        var start = SecretKeys.FINGERPRINT + NONCE;
        var key = keys.find(Arrays.copyOf(bytes, SecretKeys.FINGERPRINT));
        if (key == null) {
            throw new IllegalStateException("The secret " + row.name() + " was encrypted with a key that is not here.");
        }
        var nonce = Arrays.copyOfRange(bytes, SecretKeys.FINGERPRINT, start);
        var plain = cipher(Cipher.DECRYPT_MODE, key, nonce, row.name(), Arrays.copyOfRange(bytes, start, bytes.length));
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static byte[] cipher(int mode, Key key, byte[] nonce, String name, byte[] data) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret " + name + " cannot be decrypted.", e);
        }
    }
}
