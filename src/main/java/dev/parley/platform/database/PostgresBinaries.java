package dev.parley.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel in the jar, unpacked once into the home folder. */
record PostgresBinaries(Path folder) {
    static final String VERSION = "18.6";
    static final int MAJOR = 18;

    static PostgresBinaries unpacked(HomeFolder home) {
        var all = home.resolve("postgres");
        var folder = all.resolve(VERSION);
        if (!Files.isDirectory(folder)) {
            home.needsFree(300, "unpack its database");
            try {
                unpack(all, folder);
            } catch (IOException error) {
                throw StartProblem.of(error, home.path());
            }
        }
        return new PostgresBinaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** What the archive for a machine is called on the class path. */
    static String archive(String system, String processor) {
        var os = system.toLowerCase(Locale.ROOT);
        var name = os.contains("mac") ? "darwin" : os.contains("linux") ? "linux" : os;
        var kind = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> processor;
        };
        return "postgres-" + name + "-" + kind + ".txz";
    }

    private static void unpack(Path all, Path folder) throws IOException {
        Files.createDirectories(all);
        removeLeftovers(all);
        var fresh = Files.createDirectory(all.resolve(VERSION + ".new"));
        var name = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        try (var archive = PostgresBinaries.class.getResourceAsStream("/" + name)) {
            if (archive == null) {
                throw new StartProblem("Parley brings no PostgreSQL for this kind of machine (" + name
                        + "). Set PARLEY_DATABASE_URL to a PostgreSQL " + MAJOR + " server.");
            }
            extract(archive, fresh);
        }
        flush(fresh);
        HomeFolder.moveInto(fresh, folder);
    }

    /** Other versions and what a start that was cut short left behind. */
    private static void removeLeftovers(Path all) throws IOException {
        try (var old = Files.list(all)) {
            for (var path : old.toList()) {
                FileSystemUtils.deleteRecursively(path);
            }
        }
    }

    private static void extract(InputStream archive, Path to) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!neededToRun(entry)) {
                    continue;
                }
                var path = entry.resolveIn(to);
                Files.createDirectories(path.getParent());
                put(tar, entry, path);
            }
        }
    }

    private static void put(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            var program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static boolean neededToRun(TarArchiveEntry entry) {
        return !entry.getName().endsWith(".a") && !entry.getName().contains("/pkgconfig");
    }

    /** A power cut after the rename must not leave a folder of empty files. */
    private static void flush(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> Files.isRegularFile(path)).toList()) {
                try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }
}
