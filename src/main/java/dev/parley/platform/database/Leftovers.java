package dev.parley.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends what an earlier run left behind: a postmaster that outlived Parley, backends that outlived their postmaster,
 * and the pid file of one that no longer runs. Safe only while the home folder is ours.
 */
record Leftovers(Path programs, Path data) {
    private static final Duration FAST = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration BY_THEMSELVES = Duration.ofSeconds(1);

    static Leftovers of(HomeFolder home) {
        return new Leftovers(home.resolve("postgres"), home.resolve("data"));
    }

    void end() {
        try {
            endAll();
        } catch (IOException error) {
            throw StartProblem.of(error, data);
        }
    }

    private void endAll() throws IOException {
        postmaster().ifPresent(this::stop);
        // Backends leave by themselves once they see that their postmaster is gone; one that is busy may not look.
        var rest = ours();
        if (!ended(rest, BY_THEMSELVES)) {
            rest.forEach(ProcessHandle::destroyForcibly);
            ended(rest, SHORT);
        }
        removeStalePidFile();
    }

    /** Fast, then immediate, then by force. */
    void stop(ProcessHandle postmaster) {
        Programs.signal(postmaster, "INT");
        if (!ended(List.of(postmaster), FAST)) {
            Programs.signal(postmaster, "QUIT");
            if (!ended(List.of(postmaster), SHORT)) {
                postmaster.destroyForcibly();
                ended(List.of(postmaster), SHORT);
            }
        }
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        return pid().flatMap(ProcessHandle::of).filter(this::isOurs);
    }

    private List<ProcessHandle> ours() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    /** The programs lie in the home folder, so the executable tells; a zombie has none and counts as dead. */
    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).startsWith(programs))
                .orElse(false);
    }

    /**
     * PostgreSQL removes the file itself when no process has the number, and then also looks for living backends. It
     * refuses to start when the number belongs to a zombie or to a program that got it since, or when a power cut left
     * the file empty; only there we remove it.
     */
    private void removeStalePidFile() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (Files.exists(file)
                && pid().map(pid -> ProcessHandle.of(pid).isPresent()).orElse(true)) {
            Files.delete(file);
        }
    }

    private Optional<Long> pid() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readString(file)
                .lines()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private boolean ended(List<ProcessHandle> processes, Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        // Asked again and again, because Java tells the end of somebody else's zombie only when it is collected.
        while (processes.stream().anyMatch(process -> process.isAlive() && isOurs(process))) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(10_000_000);
        }
        return true;
    }
}
