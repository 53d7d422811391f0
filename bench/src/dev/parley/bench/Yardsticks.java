package dev.parley.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** What the machine itself can do at this hour: commits of one row, and a server that only answers. */
final class Yardsticks {
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final String NAME = "yardstick";
    private final Installation product;
    private final int seconds;

    /**
     * What was found.
     *
     * @param commits commits a second with the most clients
     * @param echoes answers a second of the bare server
     */
    record Found(List<Figure> figures, double commits, double echoes) {}

    Yardsticks(Installation product, int seconds) {
        this.product = product;
        this.seconds = seconds;
    }

    Found measure(int connections) throws Exception {
        var figures = new ArrayList<Figure>();
        var commits = 0.0;
        execute("create schema if not exists bench");
        execute(
                "create table if not exists bench.one_row (id bigint generated always as identity primary key, text text)");
        for (var clients : CLIENTS) {
            var durations = commits(clients);
            commits = durations.count() / (double) seconds;
            var name = "one-row commits, " + clients + (clients == 1 ? " client" : " clients");
            figures.add(Figure.of(NAME, name, commits, "/s"));
            figures.add(Figure.of(NAME, name + ", p50", durations.millis(0.5), "ms"));
        }
        execute("drop schema bench cascade");
        var echoes = echo(connections, figures);
        return new Found(figures, commits, echoes);
    }

    private void execute(String sql) throws SQLException, IOException {
        try (var database = product.database();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private Latencies commits(int clients) throws Exception {
        var all = new Latencies();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var work = new ArrayList<Callable<Latencies>>();
            for (var i = 0; i < clients; i++) {
                work.add(this::commitAgainAndAgain);
            }
            for (var one : threads.invokeAll(work)) {
                all.addAll(one.get());
            }
        }
        return all;
    }

    private Latencies commitAgainAndAgain() throws SQLException, IOException {
        var durations = new Latencies();
        try (var database = product.database();
                var insert = database.prepareStatement("insert into bench.one_row (text) values (?)")) {
            insert.setString(1, "My order has not come yet. Could you please look where it is?");
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            for (var from = System.nanoTime(); from < end; ) {
                insert.executeUpdate();
                var now = System.nanoTime();
                durations.add(now - from);
                from = now;
            }
        }
        return durations;
    }

    private double echo(int connections, List<Figure> figures) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Echo.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var loop = new Loop();
                var said = process.inputReader()) {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(said.readLine()));
            var traffic = new Echoes();
            try (var generator = new Generator(loop, address, connections)) {
                generator.start(traffic, 0);
                TimeUnit.SECONDS.sleep(1);
                var before = loop.call(() -> traffic.answered);
                var cpu = Cpu.all(process.toHandle());
                TimeUnit.SECONDS.sleep(seconds);
                var answered = loop.call(() -> traffic.answered) - before;
                var used = Cpu.all(process.toHandle()) - cpu;
                generator.stop();
                figures.add(Figure.of(NAME, "bare echo server", answered / (double) seconds, "/s"));
                figures.add(Figure.of(NAME, "bare echo server, CPU", used * 1_000 / answered, "ms/request"));
                return answered / (double) seconds;
            }
        } finally {
            process.destroy();
        }
    }

    /** The same request again and again. */
    private static final class Echoes implements Traffic {
        private static final byte[] REQUEST = ("POST /echo HTTP/1.1\r\nHost: echo\r\nContent-Length: 400\r\n\r\n"
                        + "x".repeat(400))
                .getBytes(StandardCharsets.US_ASCII);
        private long answered;

        @Override
        public long next(ByteBuffer out, long due) {
            out.put(REQUEST);
            return 0;
        }

        @Override
        public void answered(long number, int status, long due) {
            if (status == 200) {
                answered++;
            }
        }
    }
}
