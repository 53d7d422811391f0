package dev.parley.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL server in a home folder that lives as long as this object and comes back when it is killed. */
public final class EmbeddedPostgres implements AutoCloseable {
    /** The major version, which decides whether data can be read. */
    public static final int MAJOR = PostgresBinaries.MAJOR;

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final long PAUSE_NANOS = 300_000_000;

    private final HomeFolder home;
    private final Server server;
    private final DatabaseAddress address;
    private final ReentrantLock change = new ReentrantLock();
    private Server.Running running;
    private volatile boolean closing;

    private EmbeddedPostgres(HomeFolder home, Server server, Server.Running running, DatabaseAddress address) {
        this.home = home;
        this.server = server;
        this.running = running;
        this.address = address;
    }

    /** Takes the folder and starts the server in it; both end with this process at the latest. */
    public static EmbeddedPostgres start(Path folder) {
        var home = HomeFolder.take(folder);
        try {
            var postgres = start(home);
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "postgres-close"));
            return postgres;
        } catch (RuntimeException problem) {
            home.close();
            throw problem;
        }
    }

    /** Starts the server in a folder that is already taken; {@link #close} gives the folder back. */
    public static EmbeddedPostgres start(HomeFolder home) {
        var leftovers = Leftovers.of(home);
        var cutShort = new Thread(leftovers::end, "postgres-start-cut-short");
        Runtime.getRuntime().addShutdownHook(cutShort);
        try {
            return started(home, leftovers);
        } finally {
            forget(cutShort);
        }
    }

    private static EmbeddedPostgres started(HomeFolder home, Leftovers leftovers) {
        try {
            // First of all: what an earlier run left may still use the files that the next steps replace.
            leftovers.end();
            var programs = Programs.ofThisMachine();
            var binaries = PostgresBinaries.unpacked(home);
            var data = DataFolder.of(home, binaries, programs);
            home.needsFree(20, "start its database");
            return supervised(home, new Server(home, data, binaries, programs), data.password());
        } catch (IOException error) {
            throw StartProblem.of(error, home.path());
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new StartProblem("The start was interrupted.", error);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            throw new StartProblem("Parley was stopped before it was ready.", ending);
        }
    }

    private static EmbeddedPostgres supervised(HomeFolder home, Server server, String password)
            throws IOException, InterruptedException {
        var running = server.startAnywhere();
        try {
            var address = ParleyDatabase.made(running.port(), password);
            var postgres = new EmbeddedPostgres(home, server, running, address);
            Thread.ofPlatform().daemon().name("postgres-supervisor").start(postgres::keepAlive);
            return postgres;
        } catch (StartProblem problem) {
            running.stop();
            throw problem;
        }
    }

    public String jdbcUrl() {
        return address.url();
    }

    public String user() {
        return address.user();
    }

    public String password() {
        return address.password();
    }

    /** How to reach the database; the same as long as this object lives. */
    public DatabaseAddress address() {
        return address;
    }

    /** Ends open connections, writes everything down and stops the server; calling it again changes nothing. */
    @Override
    public void close() {
        closing = true;
        change.lock();
        try {
            running.stop();
        } finally {
            change.unlock();
            home.close();
        }
    }

    private void keepAlive() {
        try {
            while (true) {
                running.awaitEnd();
                if (closing) {
                    return;
                }
                log.atWarn().log("database.ended");
                restart();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart() throws InterruptedException {
        for (var attempt = 1; !closing; attempt++) {
            if (startedAgain(attempt)) {
                log.atInfo().addKeyValue("attempt", attempt).log("database.back");
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS * Math.min(attempt, 10));
        }
    }

    /** On the same port, because the connection pool knows no other. */
    private boolean startedAgain(int attempt) throws InterruptedException {
        try {
            change.lock();
            try {
                if (closing) {
                    return false;
                }
                running = server.start(running.port());
            } finally {
                change.unlock();
            }
            if (running.ready()) {
                return true;
            }
            failed(attempt, server.failure());
        } catch (IOException | StartProblem error) {
            failed(attempt, error);
        }
        return false;
    }

    private static void failed(int attempt, Exception reason) {
        log.atError()
                .addKeyValue("attempt", attempt)
                .addKeyValue("reason", reason.getMessage())
                .log("database.start.failed");
    }
}
