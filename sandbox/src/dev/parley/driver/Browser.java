package dev.parley.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP client with cookies of its own, as a browser has. */
public class Browser {
    /** Reads and writes what the API speaks. */
    protected static final JsonMapper JSON = JsonMapper.builder().build();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI base;

    public Browser(URI base) {
        this.base = base;
    }

    /** Logs in on the page; from now on everything is asked as this user. */
    public Browser logsIn(String email, String password) {
        get("/api/session").ok();
        post("/api/session", Map.of("email", email, "password", password)).ok();
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body, Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    /** Sends anything, with the CSRF token if there is one. A body that is a string goes as it is. */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        var content = body == null ? "" : body instanceof String text ? text : JSON.writeValueAsString(body);
        var request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, BodyPublishers.ofString(content))
                .header("Content-Type", "application/json");
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        headers.forEach(request::setHeader);
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var json = response.body().startsWith("{") || response.body().startsWith("[");
            return new Answer(
                    response.statusCode(),
                    JSON.readTree(json ? response.body() : JSON.writeValueAsString(response.body())),
                    response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends and gets plain bytes, with the CSRF token if there is one. */
    public HttpResponse<byte[]> exchange(String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        headers.forEach(request::setHeader);
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens a socket at a path, with these headers and the cookies. */
    public WebSocket socket(String path, Map<String, String> headers, WebSocket.Listener listener) {
        var builder = http.newWebSocketBuilder();
        builder.header("Cookie", cookieHeader());
        headers.forEach(builder::header);
        return builder.buildAsync(URI.create("ws://" + base.getAuthority() + path), listener)
                .join();
    }

    /** The value of a cookie. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** All cookies as the header in which they are sent. */
    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
