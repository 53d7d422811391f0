package dev.parley.providers;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.stereotype.Component;

/** Calls providers over HTTP, with a limit for the whole of a call. */
@Component
public class ProviderHttp {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /** Blocks until the whole answer is in. The client's own time-out ends when the head is in; this one covers all of it. */
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler, Duration longest)
            throws IOException, InterruptedException {
        var answer = http.sendAsync(request, handler);
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

    /** Whether a call that failed so has surely not reached the provider. */
    public static boolean neverLeft(Throwable failure) {
        return failure instanceof ConnectException
                || failure instanceof HttpConnectTimeoutException
                || failure instanceof SSLHandshakeException
                || failure instanceof UnknownHostException
                || failure instanceof UnresolvedAddressException;
    }
}
