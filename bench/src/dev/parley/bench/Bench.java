package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Measures a built Parley: {@code ./parley bench [NAME…]}. */
public final class Bench {
    /** The page first, while nobody has more messages than their first; the ones that leave most behind last. */
    private static final List<String> NEED_A_COMPANY = List.of("page", "intake", "latency", "reply", "agents");

    /** Users besides, on whose many pages nothing happens: hashing a password for each of thousands would take most of an hour. */
    private static final int IDLE = 10;

    private final Options options;
    private final Results results;
    private final List<Outcome> outcomes = new ArrayList<>();

    private Bench(Options options) {
        this.options = options;
        this.results = new Results(
                options.asLaidDown()
                        ? options.checkout().resolve("bench").resolve("results")
                        : options.checkout().resolve("target").resolve("bench-results"));
    }

    /** Ends with 1 when the product broke its word or an argument is wrong; a figure that is missed stands in the table only. */
    public static void main(String[] args) throws Exception {
        try {
            var bench = new Bench(Options.of(List.of(args), Path.of("").toAbsolutePath()));
            System.exit(bench.measure() ? 0 : 1);
        } catch (Options.Mistake mistake) {
            System.err.println(mistake.getMessage());
            System.exit(1);
        }
    }

    private boolean measure() throws Exception {
        if (options.names().contains("start")) {
            measure("start", () -> StartBench.measure(options));
        }
        var named = NEED_A_COMPANY.stream().filter(options.names()::contains).toList();
        if (!named.isEmpty()) {
            System.out.println("Setting up a company …");
            var size = new Company.Size(options.agents(), options.chats(), IDLE);
            try (var company = Founding.of(options, size)) {
                for (var name : named) {
                    measure(name, () -> one(name, company));
                }
            }
        }
        report();
        return outcomes.stream().allMatch(outcome -> outcome.faults().isEmpty());
    }

    private Outcome one(String name, Company company) throws Exception {
        return switch (name) {
            case "page" -> PageBench.measure(company, options);
            case "latency" -> LatencyBench.measure(company, options);
            case "intake" -> IntakeBench.measure(company, options);
            case "reply" -> ReplyBench.measure(company, options);
            case "agents" -> AgentsBench.measure(company, options);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** What was found before is kept when one of them cannot go on. */
    private void measure(String name, Callable<Outcome> measurement) throws IOException {
        System.out.println("Measuring " + name + " …");
        var machine = Machine.here(options.folder());
        Outcome outcome;
        try {
            outcome = measurement.call();
        } catch (Exception e) {
            e.printStackTrace(System.out);
            outcome = new Outcome(name, List.of(), List.of(), List.of("It could not go on: " + e.getMessage()));
        }
        outcomes.add(outcome);
        results.add(outcome, machine);
        results.writeLatest();
    }

    private void report() {
        System.out.println();
        System.out.print(Table.plain(
                outcomes.stream().flatMap(outcome -> outcome.figures().stream()).toList()));
        System.out.println();
        outcomes.forEach(outcome -> outcome.notes().forEach(note -> System.out.println(outcome.bench() + ": " + note)));
        outcomes.forEach(outcome -> System.out.println(
                outcome.faults().isEmpty()
                        ? outcome.bench() + ": checked, nothing wrong."
                        : outcome.bench() + " WENT WRONG: " + String.join(" ", outcome.faults())));
        System.out.println("The results are in " + options.checkout().relativize(results.folder()) + ".");
    }
}
