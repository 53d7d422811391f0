package dev.parley.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts PostgreSQL's programs as somebody other than root, in a group of their own, away from our environment. */
record Programs(List<String> prefix) {
    private static final List<Path> FOLDERS =
            List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/sbin"), Path.of("/sbin"));

    /** Finds out how programs can be started on this machine. */
    static Programs ofThisMachine() {
        var prefix = new ArrayList<String>();
        if (new UnixSystem().getUid() == 0) {
            prefix.addAll(withoutRoot());
        }
        // Ctrl-C reaches the whole group of a terminal; the database has to outlive the requests that still use it.
        find("setsid").ifPresent(path -> prefix.add(path.toString()));
        return new Programs(List.copyOf(prefix));
    }

    Process start(Path program, List<String> arguments, Path folder) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        // PG… and LC_… variables of the person who starts Parley would change how PostgreSQL behaves.
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C", "TZ", "UTC"));
        return builder.start();
    }

    /** Runs a program to its end; a {@link StartProblem} with its last words if it failed. */
    void run(Path program, List<String> arguments, Path folder) throws IOException, InterruptedException {
        var process = start(program, arguments, folder);
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        var code = process.waitFor();
        if (code != 0) {
            throw new StartProblem("PostgreSQL's " + program.getFileName() + " failed (" + code + "): "
                    + words.substring(words.lastIndexOf('\n') + 1));
        }
    }

    /** Sends a signal such as INT; a process that is already gone is no error. */
    static void signal(ProcessHandle process, String name) {
        try {
            // The shell's own kill: small systems lack the program, and Java knows only TERM and KILL.
            new ProcessBuilder("sh", "-c", "kill -s " + name + " " + process.pid() + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException error) {
            throw new StartProblem("Parley needs a shell (sh) to stop its database: " + error.getMessage(), error);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> withoutRoot() {
        var refusal = new StartProblem("PostgreSQL refuses to run as root, and this machine allows no user namespaces"
                + " to hide root from it. Run Parley as an ordinary user, or set PARLEY_DATABASE_URL to a PostgreSQL "
                + PostgresBinaries.MAJOR + " server.");
        var unshare = find("unshare").orElseThrow(() -> refusal).toString();
        try {
            var trial = new ProcessBuilder(unshare, "-U", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (trial.waitFor() != 0) {
                throw refusal;
            }
        } catch (IOException _) {
            throw refusal;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw refusal;
        }
        return List.of(unshare, "-U");
    }

    private static Optional<Path> find(String program) {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
