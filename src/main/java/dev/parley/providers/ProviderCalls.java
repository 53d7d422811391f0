package dev.parley.providers;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.stereotype.Component;

/**
 * Calls a provider over HTTP, and follows no redirect. Addresses and headers hold secrets, so no exception that quotes one leaves
 * here.
 */
@Component
public class ProviderCalls {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int LARGEST = 8 << 20;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /** What came of a call. */
    public sealed interface Called {
        /** A whole answer. */
        record Answered(HttpResponse<byte[]> response) implements Called {}

        /**
         * No answer, or not all of it.
         *
         * @param sent the request may have arrived, so that it cannot be known whether it was carried out
         */
        record Unanswered(boolean sent) implements Called {}
    }

    /** Blocks until the whole answer is in, at most 20 seconds; an answer of more than 8 MB is none. */
    public Called call(HttpRequest.Builder request) {
        return call(request, LONGEST);
    }

    /** The same with another time. */
    public Called call(HttpRequest.Builder request, Duration longest) {
        try {
            return new Called.Answered(whole(request.timeout(longest).build(), longest));
        } catch (ConnectException
                | HttpConnectTimeoutException
                | SSLHandshakeException
                | UnknownHostException
                | UnresolvedAddressException _) {
            return new Called.Unanswered(false);
        } catch (IOException _) {
            return new Called.Unanswered(true);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Called.Unanswered(true);
        }
    }

    /** The client's own time-out ends when the head of the answer is in; this one covers all of it. */
    private HttpResponse<byte[]> whole(HttpRequest request, Duration longest) throws IOException, InterruptedException {
        var answer = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
        try {
            return answer.get(longest.toMillis() + 1_000, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            throw new HttpTimeoutException("no whole answer in time");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException("the call failed");
        } finally {
            answer.cancel(true);
        }
    }
}
