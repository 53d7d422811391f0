package dev.parley.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures a built Parley: {@code ./parley bench [NAME…]}. */
public final class Bench {
    private static final List<String> NEED_A_COMPANY = List.of("page", "latency", "intake", "reply", "agents");

    private Bench() {}

    /** Ends with 1 when the product broke its word or an argument is wrong; a figure that is missed stands in the table only. */
    public static void main(String[] args) throws Exception {
        try {
            var checkout = Path.of("").toAbsolutePath();
            var options = Options.of(List.of(args), checkout);
            var outcomes = all(options);
            report(outcomes, options, checkout);
            System.exit(outcomes.stream().allMatch(outcome -> outcome.faults().isEmpty()) ? 0 : 1);
        } catch (Options.Mistake mistake) {
            System.err.println(mistake.getMessage());
            System.exit(1);
        }
    }

    private static List<Outcome> all(Options options) throws Exception {
        var outcomes = new ArrayList<Outcome>();
        if (options.names().stream().anyMatch(NEED_A_COMPANY::contains)) {
            var size = new Company.Size(options.agents(), options.chats(), options.agents());
            try (var company = Founding.of(options, size)) {
                withCompany(company, options, outcomes);
            }
        }
        if (options.names().contains("start")) {
            outcomes.add(StartBench.measure(options));
        }
        return outcomes;
    }

    private static void withCompany(Company company, Options options, List<Outcome> outcomes) throws Exception {
        if (options.names().contains("page")) {
            outcomes.add(PageBench.measure(company, options));
        }
        if (options.names().contains("latency")) {
            outcomes.add(LatencyBench.measure(company, options));
        }
        if (options.names().contains("intake")) {
            outcomes.add(IntakeBench.measure(company, options));
        }
        if (options.names().contains("reply")) {
            outcomes.add(ReplyBench.measure(company, options));
        }
        if (options.names().contains("agents")) {
            outcomes.add(AgentsBench.measure(company, options));
        }
    }

    private static void report(List<Outcome> outcomes, Options options, Path checkout) throws IOException {
        System.out.println();
        System.out.print(Table.plain(
                outcomes.stream().flatMap(outcome -> outcome.figures().stream()).toList()));
        System.out.println();
        outcomes.forEach(outcome -> outcome.notes().forEach(note -> System.out.println(outcome.bench() + ": " + note)));
        outcomes.forEach(outcome -> System.out.println(
                outcome.faults().isEmpty()
                        ? outcome.bench() + ": checked, nothing wrong."
                        : outcome.bench() + " WENT WRONG: " + String.join(" ", outcome.faults())));
        var folder = options.asLaidDown()
                ? checkout.resolve("bench").resolve("results")
                : checkout.resolve("target").resolve("bench-results");
        var results = new Results(folder);
        var machine = Machine.here(options.folder());
        for (var outcome : outcomes) {
            results.add(outcome, machine);
        }
        results.writeLatest();
        System.out.println("The results are in " + checkout.relativize(folder) + ".");
    }
}
