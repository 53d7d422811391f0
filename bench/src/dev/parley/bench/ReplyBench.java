package dev.parley.bench;

import dev.parley.bench.Figure.Limit;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How many answers leave in a second, and how soon each is at the provider. */
final class ReplyBench {
    private static final String NAME = "reply";
    private static final int RATE = 1_000;
    private static final int MOST_PER_SECOND = 8_000;
    private static final int DRAIN_SECONDS = 60;
    private static final double NANOS = 1e9;

    private ReplyBench() {}

    /** One way of sending, and what it showed. */
    private record Part(
            double perSecond, double cpuMillis, double databaseMillis, Latencies sinceAccepted, Latencies sinceDue) {}

    static Outcome measure(Company company, Options options) throws Exception {
        var faults = new ArrayList<String>();
        var fast = part(company, options, 0, faults);
        var steady = part(company, options, RATE, faults);
        faults.addAll(Check.faults(company));
        return new Outcome(
                NAME,
                figures(steady, fast),
                List.of("%d agents, %d connections.".formatted(company.size.agents(), options.connections())),
                faults);
    }

    private static List<Figure> figures(Part steady, Part fast) {
        return List.of(
                new Figure(
                        NAME,
                        "answers at the provider",
                        fast.perSecond(),
                        "/s",
                        Limit.atLeast(1_000),
                        Limit.atLeast(2_000)),
                Figure.of(NAME, "CPU", fast.cpuMillis(), "ms/answer"),
                Figure.of(NAME, "of it PostgreSQL", fast.databaseMillis(), "ms/answer"),
                Figure.of(NAME, "at the provider of 1,000/s", steady.perSecond(), "/s"),
                Figure.of(NAME, "CPU at 1,000/s", steady.cpuMillis(), "ms/answer"),
                new Figure(
                        NAME,
                        "accepted → provider at 1,000/s, p50",
                        steady.sinceAccepted().millis(0.5),
                        "ms",
                        Limit.atMost(10),
                        null),
                Figure.of(
                        NAME,
                        "accepted → provider at 1,000/s, p99",
                        steady.sinceAccepted().millis(0.99),
                        "ms"),
                Figure.of(
                        NAME,
                        "sent by the agent → provider at 1,000/s, p50",
                        steady.sinceDue().millis(0.5),
                        "ms"),
                Figure.of(
                        NAME,
                        "sent by the agent → provider at 1,000/s, p99",
                        steady.sinceDue().millis(0.99),
                        "ms"));
    }

    private static Part part(Company company, Options options, int rate, List<String> faults) throws Exception {
        company.product.mustRun();
        var seconds = options.seconds();
        var all = (options.warmUpSeconds() + seconds + 1) * (rate == 0 ? MOST_PER_SECOND : rate);
        var answering = new Answering(company, company.answers(all), all);
        try (var generator = new Generator(company.loop, company.product.address(), options.connections())) {
            generator.start(answering, rate);
            TimeUnit.SECONDS.sleep(options.warmUpSeconds());
            var profile = options.profile(NAME + "-" + rate);
            profile.begin(company.product.process());
            var cpu = Cpu.of(company.product.process());
            var before = answering.arrivals();
            var from = System.nanoTime();
            TimeUnit.SECONDS.sleep(seconds);
            var to = System.nanoTime();
            var arrived = answering.arrivals() - before;
            var used = Cpu.of(company.product.process()).since(cpu);
            profile.end(company.product.process());
            generator.stop();
            Patience.so(DRAIN_SECONDS, () -> company.loop.call(answering::missing) == 0);
            addFaults(company, answering, faults);
            return new Part(
                    arrived * NANOS / (to - from),
                    used.sum() * 1_000 / arrived,
                    used.database() * 1_000 / arrived,
                    company.loop.call(() -> answering.latencies(from, to, true)),
                    company.loop.call(() -> answering.latencies(from, to, false)));
        }
    }

    private static void addFaults(Company company, Answering answering, List<String> faults)
            throws SQLException, IOException {
        var missing = company.loop.call(answering::missing);
        var found = company.loop.call(answering::found);
        if (missing > 0) {
            faults.add("%,d accepted answers did not reach the provider.".formatted(missing));
        }
        var unmarked = answering.twice().size() - marked(company, answering.twice());
        if (unmarked > 0) {
            faults.add(
                    "%,d answers reached the provider more than once and are not marked as such.".formatted(unmarked));
        }
        if (!answering.twice().isEmpty()) {
            System.out.printf(
                    "%,d answers reached the provider twice.%n",
                    answering.twice().size());
        }
        if (found.disorder() > 0) {
            faults.add(
                    "%,d answers reached the provider out of order, or in another chat.".formatted(found.disorder()));
        }
        if (found.refused() > 0) {
            System.out.printf(
                    "%,d answers were not accepted, the last with status %d.%n", found.refused(), found.status());
        }
    }

    /** How many of these say of themselves that they may have been sent twice, as they have to (PN-8). */
    private static int marked(Company company, List<String> beginnings) throws SQLException, IOException {
        if (beginnings.isEmpty()) {
            return 0;
        }
        try (var database = company.product.database();
                var statement = database.prepareStatement(
                        "select count(*) from chats.message where maybe_twice and left(text, 11) = any(?)")) {
            statement.setArray(1, database.createArrayOf("text", beginnings.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
