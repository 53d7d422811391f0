package dev.parley.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Home folders of tests, below target/. */
final class Homes {
    private Homes() {}

    /** A folder that does not exist yet. */
    static Path fresh(String name) {
        try {
            var path = Path.of("target", "homes", name).toAbsolutePath();
            FileSystemUtils.deleteRecursively(path);
            Files.createDirectories(path.getParent());
            return path;
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
