package dev.parley.platform.files;

import dev.parley.platform.PlatformProblem;
import dev.parley.platform.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Files that are being written: they lie apart until they are whole, and backups leave them out. */
@Component
class Drafts {
    private static final int PIECE = 64 * 1024;
    private static final Duration LONGEST = Duration.ofDays(1);
    private final SecureRandom random = new SecureRandom();
    private final FilesSettings settings;
    private final Clock clock;
    private final Path folder;

    Drafts(FilesSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.folder = settings.folder().toAbsolutePath().normalize().resolve("drafts.new");
    }

    /** A name that nobody guesses. */
    String randomName() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Where a draft may be written. */
    Path place() throws IOException {
        Files.createDirectories(folder);
        return folder.resolve(randomName());
    }

    /** Writes all of a stream to the disk, piece by piece; a {@link Problem} when it is larger than files may be. */
    Path write(InputStream content) throws IOException {
        var draft = place();
        try (var to = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var piece = new byte[PIECE];
            var written = 0L;
            for (int got = content.read(piece); got >= 0; got = content.read(piece)) {
                written += got;
                mustFit(written);
                var buffer = ByteBuffer.wrap(piece, 0, got);
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
            }
            to.force(true);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(draft);
            throw failed;
        }
        return draft;
    }

    /** A {@link Problem} when a file of so many bytes is larger than files may be. */
    void mustFit(long bytes) {
        if (bytes > settings.largest()) {
            throw PlatformProblem.TOO_LARGE.with(
                    "The file is larger than " + settings.largestMegabytes() + " MB, which is the most Parley takes.");
        }
    }

    /** What a crash has left. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 60 * 60_000)
    void forgetOld() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var before = clock.instant().minus(LONGEST);
        try (var left = Files.list(folder)) {
            for (var draft : left.toList()) {
                if (Files.exists(draft)
                        && Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }
}
