package dev.parley.demo;

import dev.parley.driver.Command;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@code ./parley demo}: a Parley with a company in it and customers who write, until Ctrl-C. */
public final class Demo {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath();
    private static final String HEAP = "512m";
    private static volatile int exitCode;
    private static volatile boolean ending;

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        try {
            var options = Options.of(arguments);
            var demo = RunningDemo.in(CHECKOUT.resolve("target").resolve("demo-home"), options.keep());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(demo), "end"));
            System.out.println("Starting Parley with a company in it …");
            run(demo, options);
        } catch (DemoProblem problem) {
            fail(problem.sentence());
        }
    }

    private static void run(RunningDemo demo, Options options) throws InterruptedException {
        try {
            demo.start(Command.built(CHECKOUT, HEAP), options);
        } catch (DemoProblem problem) {
            throw problem;
        } catch (Exception failure) {
            endIfAsked();
            throw new DemoProblem(
                    "The demo did not start: " + failure.getMessage() + "\nWhat Parley said is in " + demo.output(),
                    failure);
        }
        System.out.println(Welcome.text(demo));
        demo.product().handle().onExit().join();
        endIfAsked();
        throw new DemoProblem("Parley has ended by itself. What it said is in " + demo.output() + ".");
    }

    /** Ctrl-C goes to everything in the terminal, and the product may end before this program begins to. */
    private static void endIfAsked() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(500);
        if (ending) {
            // The rest is done elsewhere; this never returns.
            System.exit(0);
        }
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        exitCode = 1;
        System.exit(1);
    }

    /** Ctrl-C is the ordinary end of a demo, so the code is not that of a signal. */
    private static void end(RunningDemo demo) {
        ending = true;
        try {
            if (exitCode == 0) {
                System.out.println("\nStopping …");
            }
            demo.close();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            System.out.flush();
            Runtime.getRuntime().halt(exitCode);
        }
    }
}
