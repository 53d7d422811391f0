package dev.parley.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The server that runs in a home folder, whichever process started it. */
public final class RunningServer {
    private static final Duration START = Duration.ofSeconds(60);
    private static final long PAUSE_NANOS = 200_000_000;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    private RunningServer() {}

    /** Its administrator's way into one of its databases; waits up to a minute for a server that is just starting. */
    public static DatabaseAddress administrator(Path home, String database) {
        var end = System.nanoTime() + START.toNanos();
        try {
            while (true) {
                var port = port(home);
                if (port.isPresent()) {
                    var password =
                            Files.readString(home.resolve("database.password")).strip();
                    return new DatabaseAddress(
                            "jdbc:postgresql://127.0.0.1:" + port.get() + "/" + database,
                            DataFolder.ADMINISTRATOR,
                            password);
                }
                if (System.nanoTime() > end) {
                    throw new StartProblem(
                            "A process has the folder " + home + ", but no database runs in it. If Parley"
                                    + " uses a server of your own, its backups are made there; otherwise look at "
                                    + home.resolve("logs").resolve("postgres.log") + ".");
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (IOException error) {
            throw StartProblem.of(error, home);
        }
    }

    private static Optional<String> port(Path home) throws IOException {
        var lines = pidFile(home);
        return lines.size() > STATUS && lines.get(STATUS).strip().equals("ready")
                ? Optional.of(lines.get(PORT).strip())
                : Optional.empty();
    }

    private static List<String> pidFile(Path home) throws IOException {
        try {
            return Files.readAllLines(home.resolve("data").resolve("postmaster.pid"));
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }
}
