package dev.parley.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a measurement was made on, without saying whose it is. */
record Machine(
        int cores,
        String processor,
        String memory,
        String system,
        String java,
        String postgres,
        String loadAtTheStart) {
    private static final String UNKNOWN = "unknown";
    /** The one that travels in the product. */
    private static final Path BINARIES = Path.of("company", "postgres");

    /** This one, with the PostgreSQL that was unpacked below this folder. */
    static Machine here(Path folder) {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                value(Path.of("/proc/cpuinfo"), "model name"),
                gibibytes(),
                value(Path.of("/etc/os-release"), "PRETTY_NAME").replace("\"", "") + ", "
                        + System.getProperty("os.name") + " " + kernel(),
                System.getProperty("java.vendor.version", "") + " " + System.getProperty("java.version"),
                postgres(folder.resolve(BINARIES)),
                loadNow());
    }

    private static String kernel() {
        return System.getProperty("os.version").replaceAll("^([0-9]+[.][0-9]+).*", "$1");
    }

    private static String gibibytes() {
        var kilobytes = value(Path.of("/proc/meminfo"), "MemTotal").replaceAll("[^0-9]", "");
        return kilobytes.isEmpty()
                ? UNKNOWN
                : String.format(Locale.ROOT, "%.1f GiB", Long.parseLong(kilobytes) / 1024.0 / 1024);
    }

    private static String postgres(Path binaries) {
        if (!Files.isDirectory(binaries)) {
            return "the one that comes with Parley";
        }
        try (var versions = Files.list(binaries)) {
            return versions.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .reduce((_, last) -> last)
                    .orElse(UNKNOWN);
        } catch (IOException _) {
            return UNKNOWN;
        }
    }

    private static String loadNow() {
        return String.format(
                Locale.ROOT,
                "%.2f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** What follows a name in a file of lines "name: value" or "name=value". */
    private static String value(Path file, String name) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceFirst("^[^:=]*[:=]\\s*", "").strip())
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException _) {
            return UNKNOWN;
        }
    }
}
