package dev.parley.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts the PostgreSQL server of a home folder and tells when it takes connections. */
final class Server {
    /** Below the range from which systems take the ports of outgoing connections, so that a restart finds it free. */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 32_000;
    private static final int ATTEMPTS = 20;

    /** What must hold whatever the data folder's postgresql.conf says. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "logging_collector=off",
            "log_destination=stderr",
            "lc_messages=C",
            "log_line_prefix=%m [%p] ",
            // Statements and details quote what customers wrote.
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "timezone=UTC",
            "log_timezone=UTC",
            "max_connections=60",
            "shared_buffers=128MB",
            "work_mem=8MB",
            "maintenance_work_mem=64MB",
            // A checkpoint makes the next change of each page cost a copy of it.
            "max_wal_size=1GB",
            // Plans made for empty tables, which a fresh installation begins with, are to be made anew soon.
            "autovacuum_naptime=10s",
            "jit=off");

    private final HomeFolder home;
    private final DataFolder data;
    private final PostgresBinaries binaries;
    private final Programs programs;
    private final ServerLog log;

    Server(HomeFolder home, DataFolder data, PostgresBinaries binaries, Programs programs) throws IOException {
        this.home = home;
        this.data = data;
        this.binaries = binaries;
        this.programs = programs;
        this.log = new ServerLog(home);
    }

    /** Starts it on a free port. */
    Running startAnywhere() throws IOException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            var running = start(port);
            if (running.ready()) {
                return running;
            }
            if (attempt == ATTEMPTS || !portWasTaken()) {
                throw failure();
            }
        }
    }

    /** Starts it on this port; whether it came up is for the caller to see. */
    Running start(int port) throws IOException {
        Leftovers.of(home).end();
        var arguments = new ArrayList<>(List.of("-D", data.path().toString(), "-p", Integer.toString(port)));
        SETTINGS.stream().flatMap(setting -> Stream.of("-c", setting)).forEach(arguments::add);
        var process = programs.start(binaries.program("postgres"), arguments, home.path());
        log.follow(process);
        return new Running(process, port);
    }

    /** Why the last start failed. */
    StartProblem failure() {
        home.needsFree(20, "start its database");
        var words = log.lastWords();
        var reason = words.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((_, later) -> later)
                .orElse(words.isEmpty() ? "it said nothing" : words.getLast());
        return new StartProblem("PostgreSQL does not start: " + reason.replaceFirst("^.*?(FATAL|PANIC): +", "")
                + ". More is in " + home.resolve("logs").resolve("postgres.log") + ".");
    }

    private boolean portWasTaken() {
        return log.lastWords().stream().anyMatch(line -> line.contains("Address already in use"));
    }

    private static int freePort() throws IOException {
        for (var attempt = 0; attempt < ATTEMPTS * ATTEMPTS; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException _) {
                // Taken; the next one is as good.
            }
        }
        throw new StartProblem("Parley finds no free port for its database between " + FIRST_PORT + " and " + LAST_PORT
                + " on this machine.");
    }

    /** A server process, which may still be starting or already have ended. */
    final class Running {
        private final Process process;
        private final int port;

        Running(Process process, int port) {
            this.process = process;
            this.port = port;
        }

        int port() {
            return port;
        }

        /** Waits until it takes connections (true) or has ended (false), however long recovery takes. */
        boolean ready() throws IOException, InterruptedException {
            while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                if (saysReady(pidFile())) {
                    return true;
                }
            }
            return false;
        }

        /** Where the postmaster tells pg_ctl about itself; it comes and goes with the postmaster. */
        private List<String> pidFile() throws IOException {
            try {
                return Files.readAllLines(data.path().resolve("postmaster.pid"));
            } catch (NoSuchFileException _) {
                return List.of();
            }
        }

        private boolean saysReady(List<String> lines) {
            return lines.size() >= 8
                    && lines.getFirst().strip().equals(Long.toString(process.pid()))
                    && lines.get(7).strip().equals("ready");
        }

        void awaitEnd() throws InterruptedException {
            process.waitFor();
        }

        void stop() {
            Leftovers.of(home).stop(process.toHandle());
        }
    }
}
