package dev.parley.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a file is. Its content decides; its name only tells apart what is packed in the same way, such as office documents. */
@Component
public class FileTypes {
    private static final Set<String> PACKED =
            Set.of("application/zip", "application/x-tika-ooxml", "application/x-tika-msoffice");
    private static final Map<String, String> INLINE = Map.ofEntries(
            Map.entry("image/png", "image/png"),
            Map.entry("image/jpeg", "image/jpeg"),
            Map.entry("image/gif", "image/gif"),
            Map.entry("image/webp", "image/webp"),
            Map.entry("video/mp4", "video/mp4"),
            Map.entry("video/x-m4v", "video/mp4"),
            Map.entry("application/mp4", "video/mp4"),
            Map.entry("video/webm", "video/webm"),
            Map.entry("audio/webm", "audio/webm"),
            Map.entry("video/ogg", "video/ogg"),
            Map.entry("video/theora", "video/ogg"),
            Map.entry("audio/ogg", "audio/ogg"),
            Map.entry("audio/vorbis", "audio/ogg"),
            Map.entry("audio/opus", "audio/ogg"),
            Map.entry("audio/x-oggflac", "audio/ogg"),
            Map.entry("application/ogg", "audio/ogg"),
            Map.entry("audio/mpeg", "audio/mpeg"),
            Map.entry("audio/vnd.wave", "audio/wav"),
            Map.entry("audio/x-wav", "audio/wav"),
            Map.entry("audio/mp4", "audio/mp4"),
            Map.entry("audio/x-m4a", "audio/mp4"));
    /** What does something when it is opened. Web pages are among it: opened from the disk they can ask for passwords. */
    private static final Set<String> RUNNING = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-mach-o-universal",
            "application/x-ms-installer",
            "application/x-msi",
            "application/x-ms-shortcut",
            "application/x-apple-diskimage",
            "application/x-sh",
            "application/x-bat",
            "application/java-archive",
            "application/java-vm",
            "application/vnd.android.package-archive",
            "text/html",
            "application/xhtml+xml");
    /** The same by its name, where the content is text or packed: systems go by the name. */
    private static final Pattern RUNNING_NAME = Pattern.compile(
            ".*\\.(apk|app|bat|cmd|com|cpl|dll|dmg|exe|hta|html?|jar|jse?|lnk|mjs|msi|msix|msp|pif|pkg|ps1|reg|scr|sh|url|vb[es]?"
                    + "|wsf|wsh|xhtml)[. ]*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Tika tika = new Tika();

    /** The media type of what lies there. */
    String of(Path file, @Nullable String name) throws IOException {
        var type = byBrand(file, detect(file, null));
        return PACKED.contains(type) && name != null ? detect(file, name) : type;
    }

    /** Under which type a browser may show a file by itself; empty for what it may only download. */
    public static Optional<String> inline(String type) {
        return Optional.ofNullable(INLINE.get(type));
    }

    /** Whether opening it may do harm: a program, a script, a web page. */
    public static boolean runs(String type, @Nullable String name) {
        var plain = type.contains(";") ? type.substring(0, type.indexOf(';')).strip() : type;
        return RUNNING.contains(plain)
                || name != null && RUNNING_NAME.matcher(name).matches();
    }

    /** Two containers of which only the brand inside tells what browsers play: WebM from Matroska, MP4 from QuickTime. */
    private static String byBrand(Path file, String type) throws IOException {
        if (!type.equals("application/x-matroska") && !type.equals("video/quicktime")) {
            return type;
        }
        try (var content = Files.newInputStream(file)) {
            var head = new String(content.readNBytes(64), StandardCharsets.ISO_8859_1);
            if (type.equals("application/x-matroska")) {
                return head.contains("webm") ? "video/webm" : type;
            }
            return head.startsWith("ftyp", 4) && !head.startsWith("qt", 8) ? "video/mp4" : type;
        }
    }

    private String detect(Path file, @Nullable String name) throws IOException {
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            return name == null ? tika.detect(content) : tika.detect(content, name);
        }
    }
}
