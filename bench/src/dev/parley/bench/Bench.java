package dev.parley.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures a built Parley: {@code ./parley bench [NAME…]}. */
public final class Bench {
    private Bench() {}

    /** Ends with 1 when the product broke its word or an argument is wrong; a figure that is missed stands in the table only. */
    public static void main(String[] args) throws Exception {
        try {
            var options = Options.of(List.of(args), Path.of("").toAbsolutePath());
            var outcomes = all(options);
            System.exit(outcomes.stream().allMatch(outcome -> outcome.faults().isEmpty()) ? 0 : 1);
        } catch (Options.Mistake mistake) {
            System.err.println(mistake.getMessage());
            System.exit(1);
        }
    }

    private static List<Outcome> all(Options options) throws Exception {
        var outcomes = new ArrayList<Outcome>();
        try (var company = Company.open(options, new Company.Size(options.agents(), options.chats(), 0))) {
            outcomes.add(IntakeBench.measure(company, options));
        }
        for (var outcome : outcomes) {
            outcome.figures()
                    .forEach(figure -> System.out.printf(
                            "%-10s %-45s %18s  %-20s %s%n",
                            figure.bench(),
                            figure.what(),
                            figure.shown(),
                            figure.shown(figure.must()),
                            figure.shown(figure.aim())));
            outcome.notes().forEach(System.out::println);
            outcome.faults().forEach(fault -> System.out.println("WRONG: " + fault));
        }
        return outcomes;
    }
}
