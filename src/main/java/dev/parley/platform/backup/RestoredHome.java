package dev.parley.platform.backup;

import dev.parley.platform.database.HomeFolder;
import dev.parley.platform.database.StartProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;

/** A home folder in the making, beside the place where it belongs; unless it is kept, it goes away. */
final class RestoredHome implements AutoCloseable {
    /** Tells the leftover of a restore that was killed from a folder that is somebody's. */
    private static final String UNFINISHED = "restore.unfinished";

    private final Path place;
    private final HomeFolder folder;
    private final AtExit undo;
    private boolean kept;

    private RestoredHome(Path place, HomeFolder folder) {
        this.place = place;
        this.folder = folder;
        this.undo = AtExit.undo(this::remove);
    }

    /** Where the home belongs; a {@link StartProblem} when something is there. */
    static Path place(Path wanted) {
        try {
            var place = wanted.toAbsolutePath().normalize();
            if (!Files.exists(place)) {
                var parent = Objects.requireNonNullElse(place.getParent(), place);
                return Files.createDirectories(parent).toRealPath().resolve(place.getFileName());
            }
            place = place.toRealPath();
            mustBeEmpty(place);
            if (!Files.getFileStore(place).equals(Files.getFileStore(parent(place)))) {
                throw new StartProblem(
                        place + " is a disk of its own, so nothing can take its place. Restore into a folder"
                                + " in it, such as --home " + place.resolve("parley") + ".");
            }
            return place;
        } catch (IOException error) {
            throw StartProblem.of(error, wanted);
        }
    }

    private static void mustBeEmpty(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            throw new StartProblem(place + " is a file, not a folder. Choose another folder with --home DIR.");
        }
        try (var inside = Files.list(place)) {
            var first = inside.sorted().findFirst();
            if (first.isPresent()) {
                throw new StartProblem("The folder " + place + " is not empty (it holds "
                        + first.get().getFileName() + "), and a restore replaces nothing. "
                        + (HomeFolder.isTaken(place) ? "Parley runs with it. " : "")
                        + "Choose another folder with --home DIR, or move that one away.");
            }
        }
    }

    static RestoredHome beside(Path place) throws IOException {
        var path = place.resolveSibling(place.getFileName() + ".restoring");
        if (Files.exists(path) && !Files.exists(path.resolve(UNFINISHED))) {
            throw new StartProblem("The folder " + path + " is in the way. Move it away first.");
        }
        var folder = HomeFolder.take(path);
        var home = new RestoredHome(place, folder);
        try {
            home.empty();
            return home;
        } catch (IOException | RuntimeException error) {
            home.close();
            throw error;
        }
    }

    HomeFolder folder() {
        return folder;
    }

    /** Gives it its name. */
    void keep() throws IOException {
        // The database has given the folder back when it was stopped.
        try (var again = HomeFolder.take(folder.path())) {
            Files.delete(again.resolve(UNFINISHED));
            flush(again.path());
            mustStillBeEmpty();
            HomeFolder.moveInto(again.path(), place);
            kept = true;
        }
    }

    @Override
    public void close() {
        undo.close();
        remove();
    }

    private void remove() {
        if (!kept) {
            try {
                FileSystemUtils.deleteRecursively(folder.path());
            } catch (IOException _) {
                // It says that it is unfinished, and the next restore removes it.
            }
        }
        folder.close();
    }

    private void empty() throws IOException {
        var marker = folder.resolve(UNFINISHED);
        try (var leftover = Files.list(folder.path())) {
            for (var path : leftover.toList()) {
                if (!path.equals(marker) && !path.endsWith("parley.lock")) {
                    FileSystemUtils.deleteRecursively(path);
                }
            }
        }
        if (!Files.exists(marker)) {
            Files.createFile(marker);
        }
    }

    private void mustStillBeEmpty() throws IOException {
        if (Files.exists(place)) {
            mustBeEmpty(place);
        }
    }

    private static void flush(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Path parent(Path place) {
        return Objects.requireNonNullElse(place.getParent(), place);
    }
}
