package dev.parley.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * The files of messages: the API leads whoever proves to be the account on to a storage of another address, which refuses everybody
 * who shows it a token (https://www.twilio.com/docs/messaging/api/media-resource). Files of the business are fetched where it says.
 */
public final class TwilioMedia implements AutoCloseable {
    private static final Pattern RESOURCE = Pattern.compile("/Messages/[A-Za-z0-9]+/Media/ME([0-9]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final KeptFiles files;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    TwilioMedia() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no port for the storage.", e);
        }
        files = new KeptFiles("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        server.createContext("/", this::give);
        server.setExecutor(threads);
        server.start();
    }

    /** The files that went through. */
    public KeptFiles files() {
        return files;
    }

    /** The resource of a file below its account. */
    static String resource(String sid, Line.File file) {
        return "/Messages/" + sid + "/Media/ME" + file.id();
    }

    /** Leads a call for a file on to where it lies; false for a call for anything else. */
    boolean leads(HttpExchange exchange, String resource) throws IOException {
        var asked = RESOURCE.matcher(resource);
        if (!exchange.getRequestMethod().equals("GET") || !asked.matches()) {
            return false;
        }
        var file = files.line(asked.group(1));
        if (file == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.getResponseHeaders().add("Location", files.address(file));
            exchange.sendResponseHeaders(307, -1);
        }
        exchange.close();
        return true;
    }

    /** Fetches a file that the business sends; empty where it cannot. */
    Optional<Line.File> fetch(String url) {
        if (!Hook.isHere(url)) {
            return Optional.empty();
        }
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            var name = answer.headers()
                    .firstValue("Content-Disposition")
                    .map(text ->
                            text.replaceFirst(".*filename\\*?=", "").replaceAll("UTF-8''|\"|=\\?UTF-8\\?Q\\?|\\?=", ""))
                    .orElse("file");
            return answer.statusCode() == 200
                    ? Optional.of(files.keep(
                            answer.body(),
                            name,
                            answer.headers().firstValue("Content-Type").orElse("")))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void give(HttpExchange exchange) throws IOException {
        var kept = files.of(exchange.getRequestURI().getPath().substring(1));
        var shown = exchange.getRequestHeaders().containsKey("Authorization");
        var body = shown || kept == null
                ? (shown ? "Only one auth mechanism allowed" : "NoSuchKey").getBytes(StandardCharsets.UTF_8)
                : kept.content();
        exchange.getResponseHeaders().add("Content-Type", shown || kept == null ? "application/xml" : kept.type());
        exchange.sendResponseHeaders(shown ? 400 : kept == null ? 404 : 200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
