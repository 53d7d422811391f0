package dev.parley.bench;

import dev.parley.driver.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The product as users run it, in a folder of its own with a PostgreSQL of its own. */
final class Installation implements AutoCloseable {
    /** Who administers it. */
    static final String ADMIN = "admin@bench.example";
    /** Everybody's. */
    static final String PASSWORD = "correct horse battery";

    private static final int PORT_LINE = 3;
    private final Path home;
    private final int port;
    private final Product product;

    /** Whoever stops the bench stops the product with it. */
    private final Thread whenStopped;

    private Installation(Path home, int port, Product product) {
        this.home = home;
        this.port = port;
        this.product = product;
        this.whenStopped = new Thread(() -> product.handle().destroy(), "bench-stopped");
        Runtime.getRuntime().addShutdownHook(whenStopped);
    }

    /** Starts it by this command in this folder, on a free port, and waits until it is ready. */
    static Installation start(List<String> command, Path home, Map<String, String> settings)
            throws InterruptedException {
        var port = Integer.parseInt(settings.getOrDefault("PARLEY_PORT", Integer.toString(freePort())));
        var all = new HashMap<>(settings);
        all.put("PARLEY_HOME", home.toString());
        all.put("PARLEY_PORT", Integer.toString(port));
        // Everybody logs in from one address here.
        all.put("PARLEY_LOGIN_ATTEMPTS_PER_MINUTE_AND_ADDRESS", "1000000");
        all.put("PARLEY_DELIVERY_TELEGRAM_PER_SECOND", "0");
        var output = home.resolveSibling(home.getFileName() + ".log");
        remove(output);
        var product = Product.start(command, output, all);
        var installation = new Installation(home, port, product);
        try {
            product.ready();
            return installation;
        } catch (RuntimeException | InterruptedException failure) {
            installation.close();
            throw failure;
        }
    }

    /** A port that nobody listens on. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a folder with all that is in it. */
    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    ProcessHandle process() {
        return product.handle();
    }

    /** Throws, with its last words, when it has ended. */
    void mustRun() {
        if (!process().isAlive()) {
            throw new IllegalStateException("Parley ended: "
                    + product.said().lines().reduce((_, last) -> last).orElse("it said nothing"));
        }
    }

    /** A connection to its database, as its own user. */
    Connection database() throws SQLException, IOException {
        var databasePort = Files.readAllLines(home.resolve("data").resolve("postmaster.pid"))
                .get(PORT_LINE)
                .strip();
        var password = Files.readString(home.resolve("database.password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/parley", "parley", password);
    }

    @Override
    public void close() throws InterruptedException {
        product.close();
        try {
            Runtime.getRuntime().removeShutdownHook(whenStopped);
        } catch (IllegalStateException _) {
            // The bench is being stopped: the hook does what was left to do.
        }
    }
}
