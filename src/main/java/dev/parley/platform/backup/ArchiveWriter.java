package dev.parley.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Writes a gzipped tar: the header, the home folder's files below {@code home/}, then the SHA-256 of each. */
final class ArchiveWriter implements AutoCloseable {
    static final String HOME = "home/";

    /** The last entry, as sha256sum writes and checks it. */
    static final String SUMS = "SHA256SUMS";

    private static final int PRIVATE_FILE = 0100600;
    private static final int PRIVATE_FOLDER = 040700;

    private final TarArchiveOutputStream tar;
    private final Map<String, String> sums = new LinkedHashMap<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    ArchiveWriter(OutputStream output) throws IOException {
        var quick = new GzipParameters();
        // The database runs meanwhile and keeps its log until the end: better a larger file than a longer wait.
        quick.setCompressionLevel(Deflater.BEST_SPEED);
        quick.setBufferSize(1 << 16);
        tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(output, quick), "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    void header(Header header) throws IOException {
        entry(Header.NAME, header.text().getBytes(StandardCharsets.UTF_8));
    }

    void folder(String name) throws IOException {
        var entry = new TarArchiveEntry(HOME + name + "/");
        entry.setMode(PRIVATE_FOLDER);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    /**
     * Writes a file as long as it is now, or nothing if it is gone. What is cut off meanwhile becomes zeros: in a file of the
     * database that is put right by its log, as is a page that changes while it is read.
     */
    void file(String name, Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            var size = channel.size();
            put(HOME + name, size);
            var digest = Sha256.fresh();
            for (var left = size; left > 0; left -= buffer.limit()) {
                fill(channel, left);
                digest.update(buffer.array(), 0, buffer.limit());
                tar.write(buffer.array(), 0, buffer.limit());
            }
            tar.closeArchiveEntry();
            keep(name, digest);
        } catch (NoSuchFileException _) {
            // A table that was dropped, a file that was deleted.
        }
    }

    void bytes(String name, byte[] content) throws IOException {
        entry(HOME + name, content);
        var digest = Sha256.fresh();
        digest.update(content);
        keep(name, digest);
    }

    /** The SHA-256 of what was written under this name. */
    Optional<String> sum(String name) {
        return Optional.ofNullable(sums.get(HOME + name));
    }

    /** Writes the sums and the end. */
    void finish() throws IOException {
        var text = new StringBuilder();
        sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
        entry(SUMS, text.toString().getBytes(StandardCharsets.UTF_8));
        tar.close();
    }

    /** Without an end nobody takes it for whole. */
    @Override
    public void close() throws IOException {
        if (!tar.isClosed()) {
            tar.close();
        }
    }

    private void keep(String name, MessageDigest digest) {
        sums.put(HOME + name, HexFormat.of().formatHex(digest.digest()));
    }

    private void fill(FileChannel channel, long left) throws IOException {
        buffer.clear().limit((int) Math.min(buffer.capacity(), left));
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                Arrays.fill(buffer.array(), buffer.position(), buffer.limit(), (byte) 0);
                return;
            }
        }
    }

    private void entry(String name, byte[] content) throws IOException {
        put(name, content.length);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private void put(String name, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setMode(PRIVATE_FILE);
        entry.setSize(size);
        tar.putArchiveEntry(entry);
    }
}
