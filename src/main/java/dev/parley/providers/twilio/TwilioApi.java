package dev.parley.providers.twilio;

import dev.parley.providers.ProviderHttp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls Twilio's REST API (https://www.twilio.com/docs/usage/requests-to-twilio). Nothing that holds the token leaves here. */
@Component
class TwilioApi {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MOST_BYTES = 16 << 20;
    private final ProviderHttp http;
    private final JsonMapper json;

    /** What came of a call. */
    sealed interface Answer {
        /** Twilio did it. */
        record Done(JsonNode result) implements Answer {}

        /** Twilio refused, with its own code (0 if it gave none), and after how long to try again (zero if it does not say). */
        record Refused(int status, int code, Duration retryAfter) implements Answer {}

        /**
         * No answer that can be read.
         *
         * @param sent the request may have reached Twilio, so that it cannot be known whether it was done
         */
        record Unreachable(boolean sent) implements Answer {}
    }

    TwilioApi(ProviderHttp http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    /** Makes a resource below the account. */
    Answer post(TwilioAccount account, String path, Map<String, String> form) {
        return call(request(account, account.resource(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(TwilioAccount.encoded(form)))
                .build());
    }

    /** Reads resources of the account. */
    Answer get(TwilioAccount account, String path, Map<String, String> query) {
        var address = account.resource(path);
        return read(account, query.isEmpty() ? address : address + "?" + TwilioAccount.encoded(query));
    }

    /** Reads a list page by page, newest first; answers how the last one was answered. */
    Answer pages(TwilioAccount account, String path, Map<String, String> query, Consumer<JsonNode> reader) {
        var answer = get(account, path, query);
        while (answer instanceof Answer.Done(JsonNode page)) {
            reader.accept(page);
            var next = account.page(page.path("next_page_uri").asString(""));
            if (next.isEmpty()) {
                break;
            }
            answer = read(account, next.get());
        }
        return answer;
    }

    private Answer read(TwilioAccount account, String address) {
        return call(request(account, address).GET().build());
    }

    private static HttpRequest.Builder request(TwilioAccount account, String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(LONGEST)
                .header("Accept", "application/json")
                .header("Authorization", account.authorization());
    }

    private Answer call(HttpRequest request) {
        try {
            return read(http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES), LONGEST));
        } catch (IOException e) {
            return new Answer.Unreachable(!ProviderHttp.neverLeft(e));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Unreachable(true);
        }
    }

    private Answer read(HttpResponse<byte[]> response) {
        JsonNode body;
        try {
            body = json.readTree(response.body());
        } catch (JacksonException _) {
            body = json.missingNode();
        }
        if (response.statusCode() / 100 == 2) {
            return body.isObject() ? new Answer.Done(body) : new Answer.Unreachable(true);
        }
        var wait = response.headers().firstValue("Retry-After").orElse("0");
        return new Answer.Refused(
                response.statusCode(),
                body.path("code").asInt(0),
                wait.matches("[0-9]{1,5}") ? Duration.ofSeconds(Long.parseLong(wait)) : Duration.ZERO);
    }
}
