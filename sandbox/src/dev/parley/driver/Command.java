package dev.parley.driver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The commands that start Parley. */
public final class Command {
    private Command() {}

    /** What {@code ./parley run} starts, from the folder that it has built. */
    public static List<String> built(Path checkout, String heap) {
        var app = checkout.resolve("target").resolve("app");
        var command = new ArrayList<>(
                List.of(java(), "-Xmx" + heap, "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError"));
        var quick = app.resolve("parley.aot");
        if (Files.exists(quick)) {
            command.addAll(List.of("-XX:AOTCache=" + quick, "-Xlog:aot=off"));
        }
        command.addAll(List.of("-jar", app.resolve("parley.jar").toString()));
        return command;
    }

    /** Parley from the classes of the running program; for tests, which have built nothing else. */
    public static List<String> classes() {
        return List.of(java(), "-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", classPath(), "dev.parley.Parley");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Without the tests' own classes: Spring would find them beside the product's. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(":"));
    }
}
