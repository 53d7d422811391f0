package dev.parley.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Leaves a PostgreSQL server behind, as a killed Parley does. */
final class OrphanedServer {
    private OrphanedServer() {}

    /** The postmaster that lives on. */
    static ProcessHandle of(Path home) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OrphanedServer.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = process.inputReader()) {
            for (var line = output.readLine(); !Objects.equals(line, "started"); line = output.readLine()) {
                if (line == null) {
                    throw new AssertionError("The database did not start");
                }
            }
            process.destroyForcibly().waitFor();
        }
        return ServerProcesses.postmaster(home);
    }

    static void main(String[] args) throws InterruptedException {
        try (var _ = EmbeddedPostgres.start(Path.of(args[0]))) {
            System.out.println("started");
            TimeUnit.MINUTES.sleep(1);
        }
    }
}
