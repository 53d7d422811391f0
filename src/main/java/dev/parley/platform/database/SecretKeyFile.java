package dev.parley.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The keys for secrets in the home folder, one a line, the newest first. Made at the first start; only this user may read it. */
public final class SecretKeyFile {
    private static final String NAME = "secret.keys";
    private final HomeFolder home;

    public SecretKeyFile(HomeFolder home) {
        this.home = home;
    }

    /** The keys; makes one where there is none yet. */
    public List<String> keys() {
        try {
            var file = path();
            if (!Files.exists(file)) {
                write(List.of(fresh()));
            }
            var keys = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (keys.isEmpty() || !keys.stream().allMatch(SecretKeyFile::isAKey)) {
                throw new StartProblem(
                        "The file " + file + " does not hold the keys for secrets. Put the file of your last"
                                + " backup in its place; without it, stored tokens have to be given again.");
            }
            return keys;
        } catch (IOException error) {
            throw StartProblem.of(error, home.path());
        }
    }

    /** Puts a fresh key in front of the others, which stay until everything is encrypted with the fresh one. */
    public List<String> withFreshKey() {
        var keys = new ArrayList<>(keys());
        keys.addFirst(fresh());
        write(keys);
        return keys;
    }

    /** Keeps the newest key only. */
    public void forgetOldKeys() {
        write(List.of(keys().getFirst()));
    }

    /** Whether the text is a key: 32 bytes in Base64. */
    static boolean isAKey(String text) {
        try {
            return Base64.getDecoder().decode(text.strip()).length == 32;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private void write(List<String> keys) {
        try {
            home.writeSecret(NAME, String.join("\n", keys) + "\n");
        } catch (IOException error) {
            throw StartProblem.of(error, home.path());
        }
    }

    private Path path() {
        return home.resolve(NAME);
    }

    private static String fresh() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
