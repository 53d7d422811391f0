package dev.parley.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parameters of a call, in the four ways that the API takes them (https://core.telegram.org/bots/api#making-requests). */
final class Parameters {
    private static final Pattern NAME = Pattern.compile("[ ;]name=\"([^\"]+)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?i)Content-Type: *([^\\r\\n]+)");

    private Parameters() {}

    static JsonNode of(HttpExchange exchange, byte[] body) {
        var type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
        var query = exchange.getRequestURI().getRawQuery();
        if (type.startsWith("application/json") && body.length > 0 && query == null) {
            return Json.read(body);
        }
        var all = new LinkedHashMap<String, Object>();
        form(query, all);
        if (type.startsWith("application/json") && body.length > 0) {
            Json.read(body).properties().forEach(one -> all.put(one.getKey(), one.getValue()));
        } else if (type.startsWith("multipart/form-data") && type.contains("boundary=")) {
            parts(body, type.substring(type.indexOf("boundary=") + 9), all);
        } else {
            form(new String(body, StandardCharsets.UTF_8), all);
        }
        return Json.tree(all);
    }

    private static void form(@Nullable String text, Map<String, Object> all) {
        for (var pair : text == null ? new String[0] : text.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                all.put(decoded(pair.substring(0, equals)), value(decoded(pair.substring(equals + 1))));
            }
        }
    }

    /** Byte by character, so that files come through as they are; what is no file is read as UTF-8. */
    private static void parts(byte[] body, String boundary, Map<String, Object> all) {
        var text = new String(body, StandardCharsets.ISO_8859_1);
        for (var part : text.split(Pattern.quote("--" + boundary.replace("\"", "")))) {
            var head = part.indexOf("\r\n\r\n");
            var name = NAME.matcher(head < 0 ? "" : part.substring(0, head));
            if (!name.find()) {
                continue;
            }
            var content = part.substring(head + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
            var file = FILE_NAME.matcher(part.substring(0, head));
            var type = TYPE.matcher(part.substring(0, head));
            all.put(
                    name.group(1),
                    file.find()
                            ? Map.of(
                                    "file_name",
                                    utf8(file.group(1).getBytes(StandardCharsets.ISO_8859_1)),
                                    "mime_type",
                                    type.find() ? type.group(1) : "",
                                    "base64",
                                    Base64.getEncoder().encodeToString(content))
                            : value(utf8(content)));
        }
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Lists and objects stand in forms as JSON. */
    private static Object value(String text) {
        return text.startsWith("{") || text.startsWith("[") ? Json.read(text) : text;
    }
}
