package dev.parley.platform.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ArchiveWriter} wrote, and trusts nothing in it: no name, no link, no length. */
final class ArchiveReader implements AutoCloseable {
    /** Without these PostgreSQL would start with something else than what was backed up. */
    private static final List<String> NEEDED =
            List.of("data/PG_VERSION", HomeContents.CONTROL, HomeContents.LABEL, "database.password");

    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final FileAttribute<?> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<?> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final int LONGEST_SUMS = 1 << 28;

    private final InputStream raw;
    private final InputStream unpacked;
    private final TarArchiveInputStream tar;
    private final Map<String, String> sums = new HashMap<>();
    private final byte[] buffer = new byte[1 << 16];

    /** A file that is no gzip is no backup. */
    ArchiveReader(Path file) throws IOException {
        raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            raw.mark(2);
            var gzip = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            if (!gzip) {
                throw Unreadable.noBackup();
            }
            unpacked = new GzipCompressorInputStream(raw);
            tar = new TarArchiveInputStream(unpacked, "UTF-8");
        } catch (IOException error) {
            raw.close();
            throw error;
        }
    }

    /** The first entry. */
    Header header() throws IOException {
        var first = next();
        if (first == null || !first.getName().equals(Header.NAME) || first.getSize() > Header.LONGEST) {
            throw Unreadable.noBackup();
        }
        return Header.of(text(first));
    }

    /** Puts all the rest into a folder, and compares it with the sums at the end. */
    void unpackInto(Path folder) throws IOException {
        for (var entry = next(); entry != null; entry = next()) {
            if (entry.getName().equals(ArchiveWriter.SUMS)) {
                compare(entry);
                mustEnd();
                return;
            }
            unpack(entry, folder);
        }
        throw Unreadable.damaged("its end is missing");
    }

    private void unpack(TarArchiveEntry entry, Path folder) throws IOException {
        var path = inside(entry.getName(), folder);
        try {
            if (entry.isDirectory()) {
                Files.createDirectories(path, PRIVATE_FOLDER);
            } else if (entry.getLinkFlag() == TarConstants.LF_NORMAL && !entry.isSparse()) {
                Files.createDirectories(path.getParent(), PRIVATE_FOLDER);
                sums.put(entry.getName(), copy(path, folder.resolve("data")));
            } else {
                throw Unreadable.damaged(entry.getName() + " is neither a file nor a folder");
            }
        } catch (FileAlreadyExistsException _) {
            throw Unreadable.damaged(entry.getName() + " comes twice");
        }
    }

    /** Writes the present entry; the result is its sum. */
    private String copy(Path path, Path data) throws IOException {
        var digest = Sha256.fresh();
        try (var file = FileChannel.open(path, NEW, PRIVATE_FILE);
                var output = Channels.newOutputStream(file)) {
            for (var count = read(); count >= 0; count = read()) {
                digest.update(buffer, 0, count);
                output.write(buffer, 0, count);
            }
            // PostgreSQL makes its files durable itself before it begins to put them in order.
            if (!path.startsWith(data)) {
                file.force(true);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The path for a name, which must stay inside the folder and out of what Parley makes itself, such as its programs. */
    private static Path inside(String name, Path folder) throws Unreadable {
        var parts = List.of(name.split("/"));
        var plain = parts.size() > 1
                && parts.getFirst().equals("home")
                && parts.stream().noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."))
                && !HomeContents.LEFT_OUT.contains(parts.get(1));
        try {
            if (plain) {
                return folder.resolve(name.substring(ArchiveWriter.HOME.length()));
            }
        } catch (InvalidPathException _) {
            // A name that no file can have.
        }
        throw Unreadable.damaged("it holds " + name + ", which belongs into no backup");
    }

    private void compare(TarArchiveEntry entry) throws Unreadable {
        if (entry.getSize() > LONGEST_SUMS) {
            throw Unreadable.damaged("its sums are too long");
        }
        var wanted = new HashMap<String, String>();
        text(entry).lines().forEach(line -> {
            var gap = line.indexOf("  ");
            wanted.put(line.substring(gap < 0 ? 0 : gap + 2), gap < 0 ? "" : line.substring(0, gap));
        });
        for (var name : NEEDED) {
            if (!sums.containsKey(ArchiveWriter.HOME + name)) {
                throw Unreadable.damaged(name + " is missing");
            }
        }
        for (var file : sums.entrySet()) {
            if (!wanted.remove(file.getKey(), file.getValue())) {
                throw Unreadable.damaged(file.getKey() + " is not as it was");
            }
        }
        if (!wanted.isEmpty()) {
            throw Unreadable.damaged(wanted.keySet().iterator().next() + " is missing");
        }
    }

    /** Reads on to the checksum at the end of the compressed data, after which nothing may follow. */
    private void mustEnd() throws Unreadable {
        if (next() != null) {
            throw Unreadable.damaged("something follows its end");
        }
        try {
            unpacked.transferTo(OutputStream.nullOutputStream());
            if (raw.read() >= 0) {
                throw Unreadable.damaged("something follows its end");
            }
        } catch (Unreadable error) {
            throw error;
        } catch (IOException error) {
            throw broken(error);
        }
    }

    private String text(TarArchiveEntry entry) throws Unreadable {
        var bytes = new ByteArrayOutputStream((int) entry.getSize());
        for (var count = read(); count >= 0; count = read()) {
            bytes.write(buffer, 0, count);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private @Nullable TarArchiveEntry next() throws Unreadable {
        try {
            return tar.getNextEntry();
        } catch (IOException | RuntimeException error) {
            throw broken(error);
        }
    }

    private int read() throws Unreadable {
        try {
            return tar.read(buffer);
        } catch (IOException | RuntimeException error) {
            throw broken(error);
        }
    }

    private static Unreadable broken(Exception error) {
        return Unreadable.damaged(String.valueOf(error.getMessage()));
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
