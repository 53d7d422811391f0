package dev.parley.bench;

import dev.parley.bench.Figure.Limit;
import java.util.ArrayList;
import java.util.List;

/** How many messages come in a second, and what each costs. */
final class IntakeBench {
    private static final String NAME = "intake";
    private static final int STRANGERS_PER_SECOND = 10;

    private IntakeBench() {}

    static Outcome measure(Company company, Options options) throws Exception {
        var yardsticks = new Yardsticks(company.product, 3).measure(options.connections());
        var profiles = company.telegram.profiles();
        var plan = new Run.Plan(
                options.rate(),
                options.connections(),
                options.warmUpSeconds(),
                options.seconds(),
                STRANGERS_PER_SECOND);
        var profile = options.profile()
                ? Profile.to(options.folder().resolve("intake.jfr").toAbsolutePath())
                : Profile.NONE;
        var run = Run.of(company, plan, profile);
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(NAME, "messages", run.perSecond(), "/s", Limit.atLeast(2_500), Limit.atLeast(5_000)));
        figures.add(new Figure(
                NAME, "CPU", run.cpuMillis(run.cpu().sum()), "ms/message", Limit.atMost(0.5), Limit.atMost(0.25)));
        figures.add(Figure.of(NAME, "CPU of the server", run.cpuMillis(run.cpu().server()), "ms/message"));
        figures.add(Figure.of(NAME, "CPU of PostgreSQL", run.cpuMillis(run.cpu().database()), "ms/message"));
        figures.add(Figure.of(NAME, "CPU of the generator", run.cpuMillis(run.generator()), "ms/message"));
        addLatencies(figures, NAME, run);
        figures.add(
                Figure.of(NAME, "messages to commits with 32 clients", run.perSecond() / yardsticks.commits(), ": 1"));
        figures.add(Figure.of(NAME, "messages to bare echoes", run.perSecond() / yardsticks.echoes(), ": 1"));
        figures.addAll(yardsticks.figures());
        var notes = List.of(
                "%,d open chats, %d agents, %d connections; %,d messages acknowledged, %d not; %d profiles looked up."
                        .formatted(
                                company.size.chats(),
                                company.size.agents(),
                                options.connections(),
                                run.acknowledged(),
                                company.journal.refused(),
                                company.telegram.profiles() - profiles));
        return new Outcome(NAME, figures, notes, Check.faults(company));
    }

    static void addLatencies(List<Figure> figures, String bench, Run run) {
        figures.add(Figure.of(bench, "acknowledged, p50", run.ack().millis(0.5), "ms"));
        figures.add(Figure.of(bench, "acknowledged, p99", run.ack().millis(0.99), "ms"));
        figures.add(Figure.of(bench, "shown to the owner, p50", run.push().millis(0.5), "ms"));
        figures.add(Figure.of(bench, "shown to the owner, p99", run.push().millis(0.99), "ms"));
    }
}
