package dev.parley.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** The demo's folder, with the product's home and what belongs to it. */
record DemoHome(Path folder) {
    /** Empties the folder unless the data of the last demo is wanted; a {@link DemoProblem} while a Parley runs in it. */
    static DemoHome at(Path folder, boolean keep) {
        var home = new DemoHome(folder.toAbsolutePath());
        home.mustBeFree();
        try {
            if (!keep && Files.exists(home.folder)) {
                try (var all = Files.walk(home.folder)) {
                    for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            Files.createDirectories(home.folder);
        } catch (IOException error) {
            throw new DemoProblem(
                    "The demo cannot use its folder " + home.folder + ": " + error.getMessage()
                            + ". Remove it, or free its disk.",
                    error);
        }
        return home;
    }

    /** The home folder of the product. */
    Path product() {
        return folder.resolve("home");
    }

    /** Everything the product says. */
    Path output() {
        return folder.resolve("parley.log");
    }

    /** Writes the product's configuration file. */
    Path configuration(String yaml) {
        try {
            return Files.writeString(folder.resolve("demo.yaml"), yaml);
        } catch (IOException error) {
            throw new DemoProblem("The demo cannot write to " + folder + ": " + error.getMessage(), error);
        }
    }

    /** The product locks this file as long as it runs, and writes its process into it. */
    private void mustBeFree() {
        var lock = product().resolve("parley.lock");
        if (!Files.exists(lock)) {
            return;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var taken = channel.tryLock();
            if (taken == null) {
                throw new DemoProblem("The demo runs already (process "
                        + Files.readString(lock).strip()
                        + "). End it with Ctrl-C where it runs, or with kill, before you start it again.");
            }
            taken.release();
        } catch (IOException error) {
            throw new DemoProblem("The demo cannot read " + lock + ": " + error.getMessage(), error);
        }
    }
}
