package dev.parley.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The PostgreSQL processes of a home folder, to be killed. */
public final class ServerProcesses {
    private ServerProcesses() {}

    public static ProcessHandle postmaster(Path home) throws IOException {
        try (var lines = Files.lines(home.resolve("data").resolve("postmaster.pid"))) {
            return ProcessHandle.of(
                            Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        }
    }

    /** {@code kill -9} of the postmaster alone; its backends notice by themselves. */
    public static void killPostmaster(Path home) throws IOException {
        postmaster(home).destroyForcibly();
    }

    /** {@code kill -9} of everything that runs a program of this home's PostgreSQL. */
    public static void killAll(Path home) {
        all(home).forEach(ProcessHandle::destroyForcibly);
    }

    /** A connection past the product. */
    public static Connection connect(Path home) throws IOException, SQLException {
        var port = Files.readAllLines(home.resolve("data").resolve("postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readString(home.resolve("database.password")).strip();
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/parley", "parley", password).connect();
    }

    public static List<ProcessHandle> all(Path home) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(home.resolve("postgres")))
                        .isPresent())
                .toList();
    }
}
