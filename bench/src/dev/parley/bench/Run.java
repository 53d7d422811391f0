package dev.parley.bench;

import java.util.concurrent.TimeUnit;

/**
 * What happened between two moments of a run.
 *
 * @param from its beginning, as System.nanoTime
 * @param seconds how long it took
 * @param acknowledged how many messages were acknowledged in it
 * @param ack from when a message was due until it was acknowledged, of those that were due in it
 * @param push from then until the owner's page showed it
 * @param cpu of the product
 * @param generator processor seconds of the generator
 */
record Run(long from, double seconds, int acknowledged, Latencies ack, Latencies push, Cpu cpu, double generator) {
    private static final double NANOS = 1e9;
    private static final int SETTLE_SECONDS = 20;

    /** How a run goes: at a rate (0: as fast as the answers come), over so many connections. */
    record Plan(double rate, int connections, int warmUpSeconds, int seconds, int strangersPerSecond) {}

    /** Sends messages, measures after the warm-up, and waits until everything was pushed. */
    static Run of(Company company, Plan plan, Profile profile) throws InterruptedException {
        try (var generator = new Generator(company.loop, company.product.address(), plan.connections())) {
            return measured(company, plan, profile, generator);
        }
    }

    private static Run measured(Company company, Plan plan, Profile profile, Generator generator)
            throws InterruptedException {
        var hooks = new Messages.Hooks(
                company.telegram.hook(CompanyFile.ALL_TOKEN), company.telegram.hook(CompanyFile.OFFER_TOKEN));
        generator.start(new Messages(company, hooks, plan.strangersPerSecond()), plan.rate());
        TimeUnit.SECONDS.sleep(plan.warmUpSeconds());
        profile.begin(company.product.process());
        var cpu = Cpu.of(company.product.process());
        var own = Cpu.own();
        var from = System.nanoTime();
        TimeUnit.SECONDS.sleep(plan.seconds());
        var to = System.nanoTime();
        var used = Cpu.of(company.product.process()).since(cpu);
        var ownUsed = Cpu.own() - own;
        profile.end(company.product.process());
        generator.stop();
        Patience.so(SETTLE_SECONDS, () -> company.loop.call(() -> Check.unpushed(company)) == 0);
        return company.loop.call(() -> between(company, from, to, used, ownUsed));
    }

    private static Run between(Company company, long from, long to, Cpu cpu, double generator) {
        var ack = new Latencies();
        var push = new Latencies();
        var journal = company.journal;
        var acknowledged = 0;
        for (var i = 0; i < journal.count(); i++) {
            var at = journal.acknowledged(i);
            if (at >= from && at < to) {
                acknowledged++;
            }
            if (journal.due(i) >= from && journal.due(i) < to && at != 0) {
                ack.add(at - journal.due(i));
                if (journal.pushed(i) != 0) {
                    push.add(journal.pushed(i) - journal.due(i));
                }
            }
        }
        return new Run(from, (to - from) / NANOS, acknowledged, ack, push, cpu, generator);
    }

    double perSecond() {
        return acknowledged / seconds;
    }

    /** Milliseconds of processor time a message. */
    double cpuMillis(double cpuSeconds) {
        return acknowledged == 0 ? Double.NaN : cpuSeconds * 1_000 / acknowledged;
    }
}
