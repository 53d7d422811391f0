package dev.parley.providers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;

/**
 * A form with fields and one file, which is read from where it lies while it is sent (RFC 7578).
 *
 * @param part how the form calls the file
 */
public record FileForm(Map<String, ?> fields, String part, String name, String type, Resource content) {
    private static final String BREAK = "\r\n";

    /** The body and the header that names its form. */
    public record Encoded(BodyPublisher body, String contentType) {}

    /** As it is sent. */
    public Encoded encoded() throws IOException {
        var boundary = "parley-" + UUID.randomUUID();
        var text = new StringBuilder();
        fields.forEach((field, value) -> text.append("--")
                .append(boundary)
                .append(BREAK)
                .append("Content-Disposition: form-data; name=\"")
                .append(field)
                .append('"')
                .append(BREAK)
                .append(BREAK)
                .append(value)
                .append(BREAK));
        text.append("--")
                .append(boundary)
                .append(BREAK)
                .append("Content-Disposition: form-data; name=\"")
                .append(part)
                .append("\"; filename=\"")
                .append(name.replaceAll("[\"\\\\\\p{Cntrl}]", "_"))
                .append('"')
                .append(BREAK)
                .append("Content-Type: ")
                .append(type)
                .append(BREAK)
                .append(BREAK);
        var head = text.toString().getBytes(StandardCharsets.UTF_8);
        var end = (BREAK + "--" + boundary + "--" + BREAK).getBytes(StandardCharsets.UTF_8);
        var body = BodyPublishers.concat(
                BodyPublishers.ofByteArray(head),
                BodyPublishers.ofInputStream(this::open),
                BodyPublishers.ofByteArray(end));
        return new Encoded(
                BodyPublishers.fromPublisher(body, head.length + content.contentLength() + end.length),
                "multipart/form-data; boundary=" + boundary);
    }

    private InputStream open() {
        try {
            return content.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
