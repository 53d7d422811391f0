package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time so far, user and system, in seconds: of the server's process, and of all processes of its database, those that
 * have ended included.
 */
record Cpu(double server, double database) {
    /** What the kernel counts in; it shows 100 a second to programs whatever it does inside. */
    private static final double TICKS = 100;

    private static final int UTIME = 11;

    /** Of a running product. */
    static Cpu of(ProcessHandle server) {
        var database = server.children()
                .filter(child -> name(child).equals("postgres"))
                .mapToDouble(postmaster -> Cpu.all(postmaster)
                        + postmaster.children().mapToDouble(Cpu::all).sum())
                .sum();
        return new Cpu(ticks(server.pid(), 2) / TICKS, database);
    }

    Cpu since(Cpu before) {
        return new Cpu(server - before.server, database - before.database);
    }

    double sum() {
        return server + database;
    }

    /** Of a process and of its children that it has waited for, in seconds. */
    static double all(ProcessHandle process) {
        return ticks(process.pid(), 4) / TICKS;
    }

    /** Of this process. */
    static double own() {
        return ticks(ProcessHandle.current().pid(), 2) / TICKS;
    }

    private static long ticks(long pid, int fields) {
        try {
            return ticks(Files.readString(Path.of("/proc", Long.toString(pid), "stat")), fields);
        } catch (IOException _) {
            // It has ended; from now on its parent's figures hold it.
            return 0;
        }
    }

    /** The first so many of utime, stime, cutime and cstime in a line of /proc/PID/stat. */
    static long ticks(String stat, int fields) {
        // The program's name may hold anything, blanks and brackets included.
        var words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        var sum = 0L;
        for (var i = 0; i < fields; i++) {
            sum += Long.parseLong(words[UTIME + i]);
        }
        return sum;
    }

    static String name(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "comm"))
                    .strip();
        } catch (IOException _) {
            return "";
        }
    }
}
