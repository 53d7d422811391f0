package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Memory of a running product, as the system counts it. */
final class Memory {
    private static final long KIBI = 1 << 10;

    private Memory() {}

    /** Bytes held by the server's process, and by all of its database's. */
    record Held(long server, long database) {
        long sum() {
            return server + database;
        }
    }

    /** The proportional set size: a page that several processes share is divided among them. */
    static Held proportional(ProcessHandle server) {
        var database = server.descendants()
                .filter(process -> Cpu.name(process).equals("postgres"))
                .mapToLong(process -> of(process, "Pss:"))
                .sum();
        return new Held(of(server, "Pss:"), database);
    }

    /** The resident set size of one process, in bytes. */
    static long resident(ProcessHandle process) {
        return of(process, "Rss:");
    }

    private static long of(ProcessHandle process, String name) {
        try {
            return in(Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup")), name);
        } catch (IOException _) {
            // It has ended meanwhile.
            return 0;
        }
    }

    /** Bytes that a line such as "Pss:   1024 kB" says. */
    static long in(List<String> rollup, String name) {
        return rollup.stream()
                        .filter(line -> line.startsWith(name))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .sum()
                * KIBI;
    }
}
