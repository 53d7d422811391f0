package dev.parley.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * An app at Meta, to which the accounts of a business belong: its secret signs what is delivered, in both of Meta's ways
 * (https://developers.facebook.com/docs/messenger-platform/webhooks).
 */
public final class MetaApp {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final String secret;
    private volatile String callback = "";

    MetaApp(String secret) {
        this.secret = secret;
    }

    public String secret() {
        return secret;
    }

    /** Where events are brought, "" for nowhere. */
    public String callback() {
        return callback;
    }

    /** The app's owner fills in where events are to be brought: kept only if that place answers the challenge. */
    public int callback(String url, String verifyToken) {
        var challenge = Long.toString(System.nanoTime());
        var query = "?hub.mode=subscribe&hub.challenge=" + challenge + "&hub.verify_token="
                + URLEncoder.encode(verifyToken, StandardCharsets.UTF_8);
        var answer = send(HttpRequest.newBuilder(URI.create(url + query)).GET());
        var isTheirs = answer.statusCode() == 200 && answer.body().equals(challenge);
        if (isTheirs) {
            callback = url;
        }
        return isTheirs || answer.statusCode() != 200 ? answer.statusCode() : 0;
    }

    /** Calls the webhook with anything, as it is signed; answers the HTTP status. */
    public int post(String body) {
        return post(body, sign(body, "HmacSHA256"));
    }

    /** The same with any signature, null for none. */
    public int post(String body, @Nullable String signature) {
        return status(callback, body, signature);
    }

    /** What the signature of a body is. */
    public String signature(String body) {
        return sign(body, "HmacSHA256");
    }

    /** Meta signs its own rendering: all that is no ASCII is escaped, in lower case, and slashes too. */
    static String rendered(Object body) {
        var text = new StringBuilder();
        Json.text(body).chars().forEach(one -> {
            if (one == '/') {
                text.append("\\/");
            } else if (one > 126) {
                text.append("\\u").append(HexFormat.of().toHexDigits((char) one));
            } else {
                text.append((char) one);
            }
        });
        return text.toString();
    }

    private int status(String url, String body, @Nullable String signature) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("Facebook-API-Version", "v25.0")
                .POST(BodyPublishers.ofString(body));
        if (signature != null) {
            request.header("X-Hub-Signature-256", "sha256=" + signature)
                    .header("X-Hub-Signature", "sha1=" + sign(body, "HmacSHA1"));
        }
        return send(request).statusCode();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /** The proof that a token is used by its own app. */
    String proof(String token) {
        return sign(token, "HmacSHA256");
    }

    private String sign(String what, String algorithm) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
