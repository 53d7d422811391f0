package dev.parley.platform.files;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Files as browsers may get them. They come from strangers: each goes out under the type that its content has, what could run is
 * only downloaded, and all of it without any rights of this site.
 */
public final class Serving {
    private static final String NO_RIGHTS = "sandbox; default-src 'none'";

    private Serving() {}

    /** A file, of which a part may be asked for. */
    public static ResponseEntity<Resource> file(StoredFile file, String name, Resource content) {
        var shown = FileTypes.inline(file.type());
        return named(name, shown.isPresent() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .contentType(MediaType.parseMediaType(shown.orElse(MediaType.APPLICATION_OCTET_STREAM_VALUE)))
                .body(content);
    }

    /** The same for a program that has to know the type, whatever it is; no browser shows it. */
    public static ResponseEntity<Resource> download(StoredFile file, String name, Resource content) {
        return named(name, ContentDisposition.attachment())
                .contentType(MediaType.parseMediaType(file.type()))
                .body(content);
    }

    private static ResponseEntity.BodyBuilder named(String name, ContentDisposition.Builder disposition) {
        var clean = name.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        return safely().header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(clean, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }

    /** A small picture of our own making. */
    public static ResponseEntity<Resource> thumbnail(Files.Thumbnail small) {
        return safely().contentType(MediaType.parseMediaType(small.type())).body(small.content());
    }

    private static ResponseEntity.BodyBuilder safely() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header("Content-Security-Policy", NO_RIGHTS)
                .header("X-Content-Type-Options", "nosniff");
    }
}
