package dev.parley.bench;

import dev.parley.bench.Figure.Limit;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How long the built product takes to start, and how much memory it holds when nothing happens. */
final class StartBench {
    private static final String NAME = "start";
    private static final int LATER_STARTS = 3;
    private static final double MEBI = 1 << 20;

    private StartBench() {}

    static Outcome measure(Options options) throws Exception {
        var home = options.folder().resolve("start");
        Installation.remove(home);
        Files.createDirectories(home.toAbsolutePath().getParent());
        var later = new Latencies();
        var first = new Latencies();
        Memory.Held held = new Memory.Held(0, 0);
        for (var i = 0; i <= LATER_STARTS; i++) {
            var began = System.nanoTime();
            try (var product = Installation.start(options.command(), home, Map.of())) {
                (i == 0 ? first : later).add(System.nanoTime() - began);
                if (i == LATER_STARTS) {
                    TimeUnit.SECONDS.sleep(options.seconds());
                    held = Memory.proportional(product.process());
                }
            }
        }
        Installation.remove(home);
        var figures = new ArrayList<>(List.of(
                seconds("first start, empty folder", first, 25, 12),
                seconds("later start, median of " + LATER_STARTS, later, 8, 4),
                new Figure(
                        NAME,
                        "memory after " + options.seconds() + " s idle",
                        held.sum() / MEBI,
                        "MiB",
                        Limit.atMost(700),
                        Limit.atMost(400)),
                Figure.of(NAME, "of it the server", held.server() / MEBI, "MiB"),
                Figure.of(NAME, "of it PostgreSQL", held.database() / MEBI, "MiB")));
        return new Outcome(
                NAME,
                figures,
                List.of("Memory is the proportional set size (PSS): pages that several processes share count once."),
                List.of());
    }

    private static Figure seconds(String what, Latencies found, double must, double aim) {
        return new Figure(NAME, what, found.millis(0.5) / 1_000, "s", Limit.atMost(must), Limit.atMost(aim));
    }
}
