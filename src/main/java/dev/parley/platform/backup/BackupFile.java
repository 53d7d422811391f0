package dev.parley.platform.backup;

import dev.parley.platform.database.HomeFolder;
import dev.parley.platform.database.StartProblem;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file a backup goes to. Until it is whole it has another name, and when it does not become whole it goes away. */
final class BackupFile implements AutoCloseable {
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final Path part;
    private final FileChannel channel;

    private BackupFile(Path file, Path part, FileChannel channel) {
        this.file = file;
        this.part = part;
        this.channel = channel;
    }

    /** Makes it, readable by this user only; a {@link StartProblem} when it exists, lies in the home, or cannot be made. */
    static BackupFile create(Path wanted, Path home) {
        var file = wanted.toAbsolutePath().normalize();
        var folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new StartProblem("There is no folder " + folder + " to write the backup to. Make it first.");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw exists(file);
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (folder.toRealPath().startsWith(home.toRealPath())) {
                throw new StartProblem(file + " is inside the home folder " + home
                        + ", which is lost with it. Choose a place outside, best on another disk.");
            }
            removeLeftover(part);
            return new BackupFile(file, part, opened(part));
        } catch (IOException error) {
            throw problem(error, file);
        }
    }

    private static FileChannel opened(Path part) throws IOException {
        var channel = FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PRIVATE));
        lock(channel);
        return channel;
    }

    /** A backup that was killed leaves its part behind; one that still runs has it locked. */
    private static void removeLeftover(Path part) throws IOException {
        if (!Files.exists(part, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            if (lock(channel) == null) {
                throw new StartProblem("Another backup is being written to " + part + ". Wait for its end.");
            }
        }
        Files.delete(part);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    Path path() {
        return file;
    }

    /** Whether the disk keeps other users from reading it, which not every file system does. */
    boolean isPrivate() {
        try {
            return Files.getPosixFilePermissions(file).equals(PRIVATE);
        } catch (IOException _) {
            return false;
        }
    }

    /** Where to write; closing it leaves the file open. */
    OutputStream output() {
        return new BufferedOutputStream(
                new FilterOutputStream(Channels.newOutputStream(channel)) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        out.write(bytes, from, length);
                    }

                    @Override
                    public void close() throws IOException {
                        flush();
                    }
                },
                1 << 16);
    }

    /** Makes what was written durable and gives it its name. */
    long keep() throws IOException {
        channel.force(true);
        var size = channel.size();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw exists(file);
        }
        HomeFolder.moveInto(part, file);
        return size;
    }

    /** Removes the part, if it is still one. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(part);
            channel.close();
        } catch (IOException _) {
            // What cannot be removed is named as a part, and the next backup removes it.
        }
    }

    /** Says what an I/O error means for somebody who only knows the file. */
    static StartProblem problem(IOException error, Path file) {
        var reason = String.valueOf(error.getMessage());
        if (reason.contains("No space left") || reason.contains("quota exceeded") || reason.contains("too large")) {
            return new StartProblem(
                    "The disk is too full for the backup " + file + ", so there is none now. Free some space, or choose"
                            + " another disk.",
                    error);
        }
        if (reason.contains("Read-only file system")) {
            return new StartProblem(file + " is on a read-only disk. Choose another place for the backup.", error);
        }
        if (error instanceof AccessDeniedException denied) {
            return new StartProblem(
                    "This user may not use " + denied.getFile() + ". Run the backup as the user who runs Parley, and"
                            + " choose a place that this user may write to.",
                    error);
        }
        return new StartProblem(
                "The backup failed, and there is no file now ("
                        + error.getClass().getSimpleName() + ": " + reason + ").",
                error);
    }

    private static StartProblem exists(Path file) {
        return new StartProblem(file + " exists already. Choose another name, or remove it first.");
    }
}
