package dev.parley.bench;

import dev.parley.bench.Figure.Limit;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What pages cost that are only connected: memory, and how many messages come in beside them. */
final class AgentsBench {
    private static final String NAME = "agents";
    private static final List<Integer> SOCKETS = List.of(100, 1_000, 10_000);
    private static final int AT_ONCE = 100;
    private static final int PATIENCE_SECONDS = 20;
    private static final int SETTLE_SECONDS = 3;
    private static final int MOST_SECONDS = 20;
    private static final double KIBI = 1 << 10;
    /** For what else the server and this program have open. */
    private static final int OTHER_FILES = 500;

    private final Company company;
    private final Options options;
    private final List<Login> idle = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable String ended;
    private int most;

    private AgentsBench(Company company, Options options) {
        this.company = company;
        this.options = options;
    }

    static Outcome measure(Company company, Options options) throws Exception {
        var bench = new AgentsBench(company, options);
        bench.logIn();
        try {
            bench.measureAll();
        } catch (IllegalStateException | IOException end) {
            bench.ended = end.getMessage() + " It had " + bench.most + " sockets.";
        }
        bench.notes.add(
                "%d of the pages belong to agents with %,d chats, the others to %d users who have many pages open."
                        .formatted(company.size.agents(), company.size.chats(), company.size.idle()));
        bench.notes.add(
                "Memory a socket is what Java holds after a collection, and what the system counts as resident (which"
                        + " grows in steps, and not at all where Java takes memory it had before).");
        return new Outcome(NAME, bench.figures, bench.notes, bench.faults());
    }

    /** Memory that ran out is a finding, not the end of the others'. */
    private List<String> faults() throws SQLException, IOException {
        return ended == null ? Check.faults(company) : List.of(ended);
    }

    private void logIn() throws Exception {
        try (var some = Executors.newFixedThreadPool(4)) {
            var all = java.util.stream.IntStream.range(0, company.size.idle())
                    .mapToObj(i -> some.submit(
                            () -> Login.of(company.product.base(), CompanyFile.idle(i), Installation.PASSWORD)))
                    .toList();
            for (var one : all) {
                idle.add(one.get());
            }
        }
    }

    private void measureAll() throws InterruptedException, IOException {
        var fewest = 0.0;
        for (var wanted : SOCKETS) {
            var before = company.connected();
            var memory = Heap.of(company.product.process());
            var connected = connect(Math.min(wanted, mostFiles()));
            if (connected < wanted) {
                notes.add("%,d sockets were wanted and %,d connected (files this machine lets a process open: %,d)."
                        .formatted(wanted, connected, mostFiles() + OTHER_FILES));
            }
            var more = Heap.of(company.product.process()).since(memory);
            if (connected - before >= AT_ONCE) {
                figures.add(new Figure(
                        NAME,
                        "memory a socket at %,d".formatted(wanted),
                        more.used() / KIBI / (connected - before),
                        "KiB",
                        Limit.atMost(50),
                        null));
                figures.add(Figure.of(
                        NAME,
                        "resident memory a socket at %,d".formatted(wanted),
                        more.resident() / KIBI / (connected - before),
                        "KiB"));
            }
            var perSecond = throughput();
            figures.add(Figure.of(NAME, "messages with %,d sockets".formatted(connected), perSecond, "/s"));
            fewest = fewest == 0 ? perSecond : fewest;
            if (wanted.equals(SOCKETS.getLast())) {
                figures.add(new Figure(
                        NAME,
                        "messages with %,d sockets to those with %,d".formatted(connected, SOCKETS.getFirst()),
                        perSecond / fewest * 100,
                        "%",
                        Limit.atLeast(80),
                        null));
            }
        }
    }

    /** Until so many pages are connected, or no more of them can; how many there are then. */
    private int connect(int wanted) throws InterruptedException {
        for (var opened = company.connected(); opened < wanted; ) {
            var some = Math.min(AT_ONCE, wanted - opened);
            for (var i = 0; i < some; i++) {
                company.addPage(idle.get((opened + i) % idle.size()), (_, _, _) -> {});
            }
            var goal = opened + some;
            Patience.so(PATIENCE_SECONDS, () -> company.loop.call(company::connected) >= goal);
            company.product.mustRun();
            if (company.connected() == opened) {
                break;
            }
            opened = company.connected();
            most = opened;
        }
        TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
        return company.connected();
    }

    private double throughput() throws InterruptedException {
        var seconds = Math.min(MOST_SECONDS, options.seconds());
        var plan = new Run.Plan(
                0, options.connections(), Math.ceilDiv(seconds, 4), seconds, IntakeBench.STRANGERS_PER_SECOND);
        return Run.of(company, plan, Profile.NONE).perSecond();
    }

    private static int mostFiles() throws IOException {
        var limit = java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/self/limits")).stream()
                .filter(line -> line.startsWith("Max open files"))
                .map(line -> line.replaceAll("^Max open files +[^ ]+ +([^ ]+).*", "$1"))
                .findFirst()
                .orElse("unlimited");
        return limit.matches("[0-9]{1,9}") ? Integer.parseInt(limit) - OTHER_FILES : Integer.MAX_VALUE - OTHER_FILES;
    }
}
