package dev.parley.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Tika tika = new Tika();

    /** The media type of what lies there. */
    String of(Path file, @Nullable String name) throws IOException {
        var type = detect(file, null);
        return PACKED.contains(type) && name != null ? detect(file, name) : type;
    }

    /** Under which type a browser may show a file by itself; empty for what it may only download. */
    public static Optional<String> inline(String type) {
        return Optional.ofNullable(INLINE.get(type));
    }

    private String detect(Path file, @Nullable String name) throws IOException {
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            return name == null ? tika.detect(content) : tika.detect(content, name);
        }
    }
}
