package dev.parley.platform.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A backup that a hostile or a clumsy hand made: entries with sums that are right, unless they are changed. */
final class Forged {
    private static final String HEADER = """
            {"format":1,"parley":"0.1.0","postgres":18,"made":"2026-11-22T12:00:00Z","bytes":1000}
            """;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, TarArchiveEntry> odd = new LinkedHashMap<>();
    private String sums = "";

    private Forged() {}

    /** Holds what a backup must hold, but no database. */
    static Forged small() {
        var forged = new Forged();
        forged.put("backup.json", HEADER);
        for (var name :
                new String[] {"data/PG_VERSION", "data/global/pg_control", "data/backup_label", "database.password"}) {
            forged.put("home/" + name, name);
        }
        return forged;
    }

    static Forged of(Path backup) throws IOException {
        var forged = new Forged();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(backup)), "UTF-8")) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                forged.entries.put(entry.getName(), tar.readAllBytes());
            }
        }
        forged.entries.remove("SHA256SUMS");
        return forged;
    }

    Forged put(String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Forged header(String from, String to) {
        return put("backup.json", HEADER.replace(from, to));
    }

    Forged without(String start) {
        entries.keySet().removeIf(name -> name.startsWith(start) && !name.endsWith("/"));
        return this;
    }

    /** Adds an entry that is no ordinary file. */
    Forged odd(TarArchiveEntry entry) {
        odd.put(entry.getName(), entry);
        return this;
    }

    /** Adds a line to the sums. */
    Forged sum(String line) {
        sums += line + "\n";
        return this;
    }

    byte[] bytes(String name) {
        var bytes = entries.get(name);
        if (bytes == null) {
            throw new AssertionError("There is no " + name);
        }
        return bytes;
    }

    Path writtenTo(Path file) throws IOException {
        try (var tar = tar(file)) {
            var lines = new StringBuilder();
            for (var entry : entries.entrySet()) {
                put(tar, new TarArchiveEntry(entry.getKey(), true), entry.getValue());
                if (entry.getKey().startsWith("home/") && !entry.getKey().endsWith("/")) {
                    var sum = HexFormat.of().formatHex(Sha256.fresh().digest(entry.getValue()));
                    lines.append(sum).append("  ").append(entry.getKey()).append('\n');
                }
            }
            for (var entry : odd.values()) {
                put(tar, entry, new byte[0]);
            }
            put(tar, new TarArchiveEntry("SHA256SUMS"), (lines + sums).getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** As it is, but without compression. */
    static Path unpacked(Path backup, Path file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPInputStream(Files.newInputStream(backup))) {
            gzip.transferTo(bytes);
        }
        return Files.write(file, bytes.toByteArray());
    }

    private static TarArchiveOutputStream tar(Path file) throws IOException {
        var tar = new TarArchiveOutputStream(
                new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file))), "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        return tar;
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content) throws IOException {
        if (content.length > 0) {
            entry.setSize(content.length);
        }
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }
}
