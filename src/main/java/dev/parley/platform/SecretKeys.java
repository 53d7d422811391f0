package dev.parley.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The keys that secrets are encrypted with: the first encrypts, all decrypt. */
final class SecretKeys {
    /** Bytes of a key's fingerprint, which stands in front of what it encrypted. */
    static final int FINGERPRINT = 8;

    private final List<Key> keys;

    private record Key(byte[] fingerprint, SecretKey key) {}

    /** Reads keys of 32 bytes in Base64, the newest first; throws IllegalArgumentException for any other. */
    SecretKeys(List<String> encoded) {
        if (encoded.isEmpty()) {
            throw new IllegalArgumentException("There is no key for secrets.");
        }
        keys = encoded.stream().map(SecretKeys::key).toList();
    }

    SecretKey newest() {
        return keys.getFirst().key();
    }

    byte[] newestFingerprint() {
        return keys.getFirst().fingerprint();
    }

    /** The key with this fingerprint, null when it is none of ours. */
    @Nullable
    SecretKey find(byte[] fingerprint) {
        return keys.stream()
                .filter(key -> Arrays.equals(key.fingerprint(), fingerprint))
                .findFirst()
                .map(Key::key)
                .orElse(null);
    }

    private static Key key(String encoded) {
        var bytes = Base64.getDecoder().decode(encoded.strip());
        if (bytes.length != 32) {
            throw new IllegalArgumentException("A key has 32 bytes.");
        }
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Key(Arrays.copyOf(hash, FINGERPRINT), new SecretKeySpec(bytes, "AES"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
