package dev.parley.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The folder that holds all of an installation's data, taken by one process at a time until it is closed. */
public final class HomeFolder implements AutoCloseable {
    /**
     * The homes this process holds. The operating system drops a process's lock as soon as any of its descriptors of
     * the lock file is closed, so a second attempt from the same process must not even open the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    /** Written after the number of a process that has the folder only for a backup, so that a start waits for its end. */
    private static final String BACKUP = " backup";

    private final Path path;
    private final FileChannel lock;

    private HomeFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder if there is none and takes it; a {@link StartProblem} if another process has it. */
    public static HomeFolder take(Path wanted) {
        try {
            var path = made(wanted.toAbsolutePath().normalize());
            if (!HELD.add(path)) {
                throw taken(path, "this process, " + ProcessHandle.current().pid());
            }
            try {
                return new HomeFolder(path, locked(path));
            } catch (IOException | RuntimeException refused) {
                HELD.remove(path);
                throw refused;
            }
        } catch (IOException error) {
            throw StartProblem.of(error, wanted);
        }
    }

    /** Takes a folder that exists for a backup; nothing when this or another process has it. */
    public static Optional<HomeFolder> takeForBackup(Path existing) {
        try {
            var path = existing.toRealPath();
            if (!HELD.add(path)) {
                return Optional.empty();
            }
            var channel = lockFile(path);
            if (!tryLock(channel)) {
                channel.close();
                HELD.remove(path);
                return Optional.empty();
            }
            sign(channel, BACKUP);
            return Optional.of(new HomeFolder(path, channel));
        } catch (IOException error) {
            throw StartProblem.of(error, existing);
        }
    }

    /** Whether a process has the folder at this moment. */
    public static boolean isTaken(Path existing) throws IOException {
        var path = existing.toRealPath();
        if (HELD.contains(path)) {
            return true;
        }
        if (!Files.exists(path.resolve("parley.lock"))) {
            return false;
        }
        try (var channel = lockFile(path)) {
            return !tryLock(channel);
        }
    }

    public Path path() {
        return path;
    }

    /** The path of something inside the folder. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Refuses to go on with less free space than this, because a full disk is easier to explain before than after. */
    public void needsFree(long megabytes, String purpose) {
        try {
            var free = Files.getFileStore(path).getUsableSpace() >> 20;
            if (free < megabytes) {
                throw new StartProblem("The disk that holds %s is full: %d MB are free and Parley needs %d MB to %s. "
                                .formatted(path, free, megabytes, purpose)
                        + "Free some space, or choose another folder with PARLEY_HOME.");
            }
        } catch (IOException error) {
            throw StartProblem.of(error, path);
        }
    }

    /** Writes a small file that only this user may read, so that after a crash it is there whole or not at all. */
    void writeSecret(String name, String text) throws IOException {
        var fresh = path.resolve(name + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        moveInto(fresh, path.resolve(name));
    }

    /** Renames and makes the rename durable. */
    public static void moveInto(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        try (var folder = FileChannel.open(to.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException _) {
            // The lock ends with the process at the latest.
        } finally {
            HELD.remove(path);
        }
    }

    private static Path made(Path wanted) throws IOException {
        try {
            if (!Files.isDirectory(wanted)) {
                Files.createDirectories(wanted);
                Files.setPosixFilePermissions(wanted, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (FileAlreadyExistsException error) {
            throw new StartProblem(
                    error.getFile() + " is a file, not a folder. Choose another folder with PARLEY_HOME.", error);
        }
        return wanted.toRealPath();
    }

    private static FileChannel locked(Path path) throws IOException {
        var channel = lockFile(path);
        if (!tryLock(channel)) {
            var holder = read(channel);
            if (!holder.endsWith(BACKUP)) {
                channel.close();
                throw taken(path, holder.isEmpty() ? "another process" : "process " + holder);
            }
            // A start that falls into a backup of the stopped home must not stay down for that.
            System.out.println("A backup of " + path + " is being made. Parley starts when it is done.");
            channel.lock();
        }
        sign(channel, "");
        return channel;
    }

    private static FileChannel lockFile(Path path) throws IOException {
        return FileChannel.open(
                path.resolve("parley.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    private static void sign(FileChannel channel, String purpose) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + purpose).getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var buffer = ByteBuffer.allocate(32);
        channel.read(buffer, 0);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8).strip();
    }

    private static StartProblem taken(Path path, String holder) {
        return new StartProblem("Parley already runs with the folder " + path + " (" + holder
                + "). Stop it first, or choose another folder with PARLEY_HOME.");
    }
}
