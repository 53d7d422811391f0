package dev.parley.providers.meta;

import dev.parley.chats.OutboundFile;
import dev.parley.platform.files.Files;
import dev.parley.providers.FileForm;
import dev.parley.providers.ProviderCalls;
import dev.parley.providers.ProviderCalls.Called;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the Graph API (https://developers.facebook.com/docs/graph-api). The token travels in a header, with the proof of our app. */
@Component
public class GraphApi {
    private static final int MOST_ADDRESSES = 4;
    /** 100 MB over a slow line. */
    private static final Duration UPLOAD = Duration.ofMinutes(5);

    private final ProviderCalls calls;
    private final JsonMapper json;
    private final Files files;

    /** What came of a call. */
    public sealed interface Answer {
        /** Meta did it. */
        record Done(JsonNode result) implements Answer {}

        /** Meta refused, with its codes (zero if it gives none), its words, and after how long to try again (zero likewise). */
        record Refused(int status, int code, int subcode, String message, Duration pause) implements Answer {}

        /**
         * No answer that can be read.
         *
         * @param sent the request may have reached Meta, so that it cannot be known whether it was done
         */
        record Unreachable(boolean sent) implements Answer {}
    }

    GraphApi(ProviderCalls calls, JsonMapper json, Files files) {
        this.calls = calls;
        this.json = json;
        this.files = files;
    }

    /** Asks for fields of something. */
    public Answer get(MetaAccount account, String path, Map<String, String> parameters) {
        return answer(calls.call(request(account, path, parameters).GET()));
    }

    /** Has something done; the body may be empty. */
    public Answer post(MetaAccount account, String path, Map<String, ?> body) {
        return answer(calls.call(request(account, path, Map.of())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))));
    }

    /** Has something done with a file, which is read while it is sent; fields that are no text go as JSON. */
    Answer upload(MetaAccount account, String path, Map<String, ?> fields, String part, OutboundFile file) {
        var texts = new LinkedHashMap<String, String>();
        fields.forEach(
                (name, value) -> texts.put(name, value instanceof String text ? text : json.writeValueAsString(value)));
        try {
            var form = new FileForm(texts, part, file.nameOrKind(), file.file().type(), files.content(file.file()))
                    .encoded();
            return answer(calls.call(
                    request(account, path, Map.of())
                            .header("Content-Type", form.contentType())
                            .POST(form.body()),
                    UPLOAD));
        } catch (IOException _) {
            return new Answer.Unreachable(false);
        }
    }

    /**
     * A picture by the address that Meta gave, which leads to another one as a rule. No token goes there, and only addresses of
     * Meta's own are called.
     */
    public Optional<byte[]> picture(MetaAccount account, String address) {
        var next = Optional.of(address);
        for (int i = 0; i < MOST_ADDRESSES && next.filter(account::isMetas).isPresent(); i++) {
            var uri = URI.create(next.get());
            if (!(calls.call(HttpRequest.newBuilder(uri).GET()) instanceof Called.Answered answered)) {
                return Optional.empty();
            }
            if (answered.response().statusCode() == 200) {
                return Optional.of(answered.response().body());
            }
            next = answered.response().headers().firstValue("Location").flatMap(location -> resolved(uri, location));
        }
        return Optional.empty();
    }

    private static Optional<String> resolved(URI from, String location) {
        try {
            return Optional.of(from.resolve(location).toString());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static HttpRequest.Builder request(MetaAccount account, String path, Map<String, String> parameters) {
        var query = new StringBuilder("?appsecret_proof=").append(MetaSignature.proof(account));
        parameters.forEach((name, value) ->
                query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return HttpRequest.newBuilder(URI.create(account.address(path) + query))
                .header("Authorization", "Bearer " + account.token());
    }

    private Answer answer(Called called) {
        return switch (called) {
            case Called.Answered answered -> read(answered.response());
            case Called.Unanswered unanswered -> new Answer.Unreachable(unanswered.sent());
        };
    }

    private Answer read(HttpResponse<byte[]> response) {
        var status = response.statusCode();
        JsonNode body;
        try {
            body = json.readTree(response.body());
        } catch (JacksonException _) {
            // A gateway in between answers in its own form, and has not passed the call on.
            return status >= 500 ? new Answer.Refused(status, 0, 0, "", Duration.ZERO) : new Answer.Unreachable(true);
        }
        if (status / 100 == 2 && !body.has("error")) {
            return new Answer.Done(body);
        }
        var error = body.path("error");
        return new Answer.Refused(
                status,
                error.path("code").asInt(0),
                error.path("error_subcode").asInt(0),
                error.path("message").asString(""),
                pause(response));
    }

    private static Duration pause(HttpResponse<?> response) {
        var seconds = response.headers().firstValue("Retry-After").orElse("");
        return seconds.matches("[0-9]{1,5}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    }
}
