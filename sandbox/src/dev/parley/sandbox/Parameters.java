package dev.parley.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parameters of a call, in the four ways that the API takes them (https://core.telegram.org/bots/api#making-requests). */
final class Parameters {
    private static final Pattern FIELD = Pattern.compile(
            "name=\"([^\"]+)\"[^\\n]*\\r?\\n(?:[^\\r\\n]+\\r?\\n)*\\r?\\n(.*?)\\r?\\n?$", Pattern.DOTALL);

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
            parts(new String(body, StandardCharsets.UTF_8), type.substring(type.indexOf("boundary=") + 9), all);
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

    private static void parts(String text, String boundary, Map<String, Object> all) {
        for (var part : text.split(Pattern.quote("--" + boundary.replace("\"", "")))) {
            var field = FIELD.matcher(part);
            if (field.find()) {
                all.put(field.group(1), value(field.group(2)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Lists and objects stand in forms as JSON. */
    private static Object value(String text) {
        return text.startsWith("{") || text.startsWith("[") ? Json.read(text) : text;
    }
}
