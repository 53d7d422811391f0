package dev.parley.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The sum by which a backup tells that a file is whole. */
final class Sha256 {
    private Sha256() {}

    static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException error) {
            throw new IllegalStateException("Every Java has SHA-256.", error);
        }
    }

    /** Of a small file, in hexadecimal. */
    static String of(Path file) throws IOException {
        return HexFormat.of().formatHex(fresh().digest(Files.readAllBytes(file)));
    }
}
