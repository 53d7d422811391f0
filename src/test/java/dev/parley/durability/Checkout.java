package dev.parley.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A checkout with everything built, and a machine whose programs a test chooses. */
final class Checkout {
    private static final List<String> TOOLS = List.of(
            "awk", "bash", "cat", "date", "dirname", "env", "find", "grep", "head", "ls", "mkdir", "mv", "sed", "sh",
            "tail", "touch");

    private final Path folder;
    private final Path programs;

    private Checkout(Path folder) {
        this.folder = folder;
        this.programs = folder.resolve("bin");
    }

    static Checkout in(Path folder) throws IOException {
        for (var file : List.of("pom.xml", "src/main/A.java", "web/index.html", "widget/index.html")) {
            put(folder.resolve(file), "");
        }
        for (var built :
                List.of("web/dist/index.html", "widget/dist/parley.js", "target/parley.jar", "target/app/parley.jar")) {
            put(folder.resolve(built), "");
        }
        Files.setLastModifiedTime(
                folder.resolve("target/app/parley.jar"),
                FileTime.from(Instant.now().plusSeconds(10)));
        Files.copy(Path.of("parley"), folder.resolve("parley"));
        Files.createDirectories(folder.resolve("docs"));
        Files.copy(Path.of("docs", "settings.md"), folder.resolve("docs").resolve("settings.md"));
        var checkout = new Checkout(folder);
        for (var tool : TOOLS) {
            checkout.program(tool, "exec " + whereIs(tool) + " \"$@\"");
        }
        // A pause between two starts costs nothing here.
        checkout.program("sleep", "exit 0");
        return checkout;
    }

    Path folder() {
        return folder;
    }

    /** Puts a JDK 25 on the machine whose {@code java} is this shell script. */
    Checkout jdk(String script) throws IOException {
        put(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        executable(folder.resolve("jdk/bin/javac"), "exit 1");
        executable(folder.resolve("jdk/bin/java"), script);
        return this;
    }

    /** Puts a program on the PATH that is this shell script. */
    Checkout program(String name, String script) throws IOException {
        executable(programs.resolve(name), script);
        return this;
    }

    Process start(List<String> before, String... arguments) throws IOException {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                programs.resolve("bash").toString(), folder.resolve("parley").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", programs.toString(), "HOME", folder.toString()));
        if (Files.exists(folder.resolve("jdk"))) {
            builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        }
        return builder.start();
    }

    /** Runs ./parley to its end; the result is its exit code and all it said. */
    String run(String... arguments) throws IOException, InterruptedException {
        return run(List.of(), arguments);
    }

    String run(List<String> before, String... arguments) throws IOException, InterruptedException {
        var process = start(before, arguments);
        try (var output = process.inputReader()) {
            var said = String.join("\n", output.lines().toList());
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("./parley did not end: " + said);
            }
            return process.exitValue() + " " + said;
        }
    }

    private static Path whereIs(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static void executable(Path path, String script) throws IOException {
        put(path, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void put(Path path, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }
}
