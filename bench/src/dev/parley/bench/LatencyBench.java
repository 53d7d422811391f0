package dev.parley.bench;

import dev.parley.bench.Figure.Limit;
import java.util.ArrayList;
import java.util.List;

/** How soon a message is safe and seen while there is time to breathe: at 500 and at 1,000 a second. */
final class LatencyBench {
    private static final String NAME = "latency";
    private static final List<Integer> RATES = List.of(500, 1_000);

    private LatencyBench() {}

    static Outcome measure(Company company, Options options) throws Exception {
        var figures = new ArrayList<Figure>();
        var notes = new ArrayList<String>();
        for (var rate : RATES) {
            var plan = new Run.Plan(
                    rate,
                    options.connections(),
                    options.warmUpSeconds(),
                    options.seconds(),
                    IntakeBench.STRANGERS_PER_SECOND);
            var run = Run.of(company, plan, options.profile(NAME + "-" + rate));
            var must = rate == 500 ? new double[] {3, 30} : new double[0];
            var aim = rate == 1_000 ? new double[] {2, 20} : new double[0];
            add(figures, "acknowledged at %,d/s".formatted(rate), run.ack(), must, aim);
            add(figures, "shown to the owner at %,d/s".formatted(rate), run.push(), must, aim);
            figures.add(Figure.of(
                    NAME,
                    "CPU at %,d/s".formatted(rate),
                    run.cpuMillis(run.cpu().sum()),
                    "ms/message"));
            notes.add("At %,d a second %,.0f a second were acknowledged.".formatted(rate, run.perSecond()));
        }
        notes.add("A message is due when the plan says, whatever became of the one before; times count from then.");
        return new Outcome(NAME, figures, notes, Check.faults(company));
    }

    private static void add(List<Figure> figures, String what, Latencies found, double[] must, double[] aim) {
        var shares = new double[] {0.5, 0.99};
        for (var i = 0; i < shares.length; i++) {
            figures.add(new Figure(
                    NAME,
                    what + ", p" + Math.round(shares[i] * 100),
                    found.millis(shares[i]),
                    "ms",
                    must.length == 0 ? null : Limit.atMost(must[i]),
                    aim.length == 0 ? null : Limit.atMost(aim[i])));
        }
    }
}
