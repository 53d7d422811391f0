package dev.parley.durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

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

    /** Starts it with these PARLEY_ settings; {@code output} gets everything it says. */
    public static Product start(Path output, Map<String, String> settings) {
        return start(List.of(), output, settings);
    }

    /** The same behind another program, such as one that takes rights away. */
    public static Product start(List<String> before, Path output, Map<String, String> settings) {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "dev.parley.Parley"));
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

    /** Waits until it says that it is ready; an error with all it said if it ends instead. */
    public Product ready() throws InterruptedException {
        var end = System.nanoTime() + START.toNanos();
        while (timesReady(output) == readyBefore) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("Parley did not start:\n" + said());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return this;
    }

    /** Waits for its end. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("Parley did not end:\n" + said());
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

    /** Without the tests' own classes: Spring would find them beside the product's. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(":"));
    }
}
