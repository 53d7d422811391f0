package dev.parley.providers.telegram;

import dev.parley.providers.FileForm;
import dev.parley.providers.ProviderHttp;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the Bot API (https://core.telegram.org/bots/api#making-requests). Addresses hold the token, so no exception that quotes one
 * leaves here.
 */
@Component
class TelegramApi {
    /** How long an ordinary call may take. */
    static final Duration ORDINARY = Duration.ofSeconds(20);

    /** How long sending a file may take: 50 MB over a slow line. */
    private static final Duration UPLOAD = Duration.ofMinutes(5);

    private static final int LARGEST_FILE = 5 << 20;
    private final ProviderHttp http;
    private final JsonMapper json;

    /** What came of a call. */
    sealed interface Answer {
        /** Telegram did it. */
        record Done(JsonNode result) implements Answer {}

        /** Telegram refused, with its error code, its words, and after how long to try again (zero if it does not say). */
        record Refused(int code, String description, Duration retryAfter) implements Answer {}

        /**
         * No answer that can be read.
         *
         * @param sent the request may have reached Telegram, so that it cannot be known whether it was done
         */
        record Unreachable(boolean sent) implements Answer {}
    }

    TelegramApi(ProviderHttp http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    /** Calls a method with its parameters as JSON. Blocks until there is an answer or the time is over. */
    Answer call(Bot bot, String method, Map<String, ?> parameters, Duration longest) throws InterruptedException {
        return answer(
                HttpRequest.newBuilder(URI.create(bot.method(method)))
                        .timeout(longest)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(parameters)))
                        .build(),
                longest);
    }

    /** Calls a method with a file, which is read while it is sent. */
    Answer upload(Bot bot, String method, FileForm form) {
        try {
            var encoded = form.encoded();
            return answer(
                    HttpRequest.newBuilder(URI.create(bot.method(method)))
                            .timeout(UPLOAD)
                            .header("Content-Type", encoded.contentType())
                            .POST(encoded.body())
                            .build(),
                    UPLOAD);
        } catch (IOException _) {
            return new Answer.Unreachable(false);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Unreachable(true);
        }
    }

    private Answer answer(HttpRequest request, Duration longest) throws InterruptedException {
        try {
            return read(http.send(request, BodyHandlers.ofByteArray(), longest));
        } catch (IOException e) {
            return new Answer.Unreachable(!ProviderHttp.neverLeft(e));
        }
    }

    /** As {@link #call}, for a thread that nobody interrupts. */
    Answer callNow(Bot bot, String method, Map<String, ?> parameters) {
        try {
            return call(bot, method, parameters, ORDINARY);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Unreachable(true);
        }
    }

    /** A file's content by the path that getFile gave; empty when it cannot be had or is larger than 5 MB. */
    Optional<byte[]> file(Bot bot, String path) {
        var request = HttpRequest.newBuilder(URI.create(bot.file(path)))
                .timeout(ORDINARY)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_FILE), ORDINARY);
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * A file's content by the path that getFile gave, as it comes in; whoever reads it sees to the time that takes.
     *
     * @throws IOException without the address, which holds the token
     */
    InputStream open(Bot bot, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(bot.file(path)))
                .timeout(ORDINARY)
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream(), ORDINARY);
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new IOException("Telegram answers " + answer.statusCode());
        }
        return answer.body();
    }

    private Answer read(HttpResponse<byte[]> response) {
        JsonNode body;
        try {
            body = json.readTree(response.body());
        } catch (JacksonException _) {
            // A gateway in between answers in its own form, and has not passed the call on.
            return response.statusCode() >= 500
                    ? new Answer.Refused(response.statusCode(), "", Duration.ZERO)
                    : new Answer.Unreachable(true);
        }
        if (body.path("ok").asBoolean(false)) {
            return new Answer.Done(body.path("result"));
        }
        return new Answer.Refused(
                body.path("error_code").asInt(response.statusCode()),
                body.path("description").asString(""),
                Duration.ofSeconds(body.path("parameters").path("retry_after").asLong(0)));
    }
}
