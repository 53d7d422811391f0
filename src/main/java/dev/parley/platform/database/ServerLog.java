package dev.parley.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Writes down what PostgreSQL says, in two files of limited size, and remembers its last words. */
final class ServerLog {
    private static final int REMEMBERED = 40;
    private static final long LIMIT = 5_000_000;

    private final Path file;
    private final ConcurrentLinkedDeque<String> last = new ConcurrentLinkedDeque<>();

    ServerLog(HomeFolder home) throws IOException {
        file = Files.createDirectories(home.resolve("logs")).resolve("postgres.log");
    }

    /** Follows a process until it ends. */
    void follow(Process process) {
        last.clear();
        Thread.ofPlatform().daemon().name("postgres-log").start(() -> {
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines().forEach(this::add);
            } catch (IOException | UncheckedIOException _) {
                // The pipe breaks when the process is killed.
            }
        });
    }

    /** The newest lines, oldest first. */
    List<String> lastWords() {
        return List.copyOf(last);
    }

    private void add(String line) {
        last.add(line);
        if (last.size() > REMEMBERED) {
            last.removeFirst();
        }
        try {
            if (Files.exists(file) && Files.size(file) > LIMIT) {
                Files.move(file, file.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException _) {
            // A full disk must not stop us from listening: PostgreSQL would wait for the pipe.
        }
    }
}
