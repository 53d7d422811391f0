package dev.parley.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Parley as its own process, the way people run it. */
public final class Product implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    private final Process process;
    private final Path output;
    private final long readyBefore;

    private Product(Process process, Path output, long readyBefore) {
        this.process = process;
        this.output = output;
        this.readyBefore = readyBefore;
    }

    /** Starts it by a command (see {@link Command}) with these PARLEY_ settings; {@code output} gets everything it says. */
    public static Product start(List<String> command, Path output, Map<String, String> settings) {
        try {
            Files.createDirectories(output.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_"));
            builder.environment().put("SPRINGDOC_API_DOCS_ENABLED", "false");
            builder.environment().putAll(settings);
            var readyBefore = Files.exists(output) ? timesReady(output) : 0;
            return new Product(builder.start(), output, readyBefore);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** Everything it said so far. */
    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** Its process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Waits up to two minutes until it says that it is ready; an error with all it said if it ends instead. */
    public Product ready() throws InterruptedException {
        var end = System.nanoTime() + START.toNanos();
        while (timesReady(output) == readyBefore) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("Parley did not start:\n" + said());
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return this;
    }

    /** Waits up to two minutes for its end. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("Parley did not end:\n" + said());
        }
        return process.exitValue();
    }

    /** {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends it the ordinary way. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static long timesReady(Path output) {
        try (var lines = Files.lines(output)) {
            return lines.filter(line -> line.startsWith("Parley is ready")).count();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
