package dev.parley.providers.meta;

import dev.parley.channels.ChannelHealth;
import dev.parley.channels.Channels;
import dev.parley.providers.Deliveries;
import dev.parley.providers.ProviderProblem;
import dev.parley.security.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Meta calls for all accounts of an app (https://developers.facebook.com/docs/graph-api/webhooks). The signature is looked at
 * over the bytes as they came, before anything is read; each event is taken by itself, and all are durable before we say so.
 */
@RestController
class MetaWebhook {
    static final String PATH = "/hooks/meta/";
    private final Channels channels;
    private final MetaAccounts accounts;
    private final MetaUnits units;
    private final Deliveries deliveries;
    private final ChannelHealth health;

    MetaWebhook(
            Channels channels, MetaAccounts accounts, MetaUnits units, Deliveries deliveries, ChannelHealth health) {
        this.channels = channels;
        this.accounts = accounts;
        this.units = units;
        this.deliveries = deliveries;
        this.health = health;
    }

    @PostMapping(PATH + "{key}")
    @ResponseStatus(HttpStatus.OK)
    @Open(because = "Meta proves itself by a signature with the app's secret")
    void delivered(@PathVariable String key, HttpServletRequest request) throws IOException {
        var account = account(key);
        var header = Objects.requireNonNullElse(request.getHeader("X-Hub-Signature-256"), "");
        // Whoever signs nothing need not be read.
        var raw = account.isEmpty() || header.isEmpty()
                ? new byte[0]
                : request.getInputStream().readAllBytes();
        var called = account.filter(one -> MetaSignature.proves(header, raw, one.appSecret()))
                .orElseThrow(() -> ProviderProblem.NOT_THE_PROVIDER.with("This call is not signed by the app."));
        take(called, raw);
    }

    /** Meta asks whether this address is ours before it calls it. */
    @GetMapping(value = PATH + "{key}", produces = MediaType.TEXT_PLAIN_VALUE)
    @Open(because = "Meta proves itself by the verify token that was given to it")
    ResponseEntity<String> verified(@PathVariable String key, HttpServletRequest request) {
        var token = Objects.requireNonNullElse(request.getParameter("hub.verify_token"), "");
        var challenge = Objects.requireNonNullElse(request.getParameter("hub.challenge"), "");
        var known = account(key)
                .map(one -> one.channel().settings().getOrDefault(MetaAccount.VERIFY_TOKEN, ""))
                .filter(expected -> !expected.isEmpty() && same(expected, token));
        if (known.isEmpty()
                || !"subscribe".equals(request.getParameter("hub.mode"))
                || !challenge.matches("[A-Za-z0-9_-]{1,200}")) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header("X-Content-Type-Options", "nosniff")
                .body(challenge);
    }

    /** All at once, so that a few transactions serve them; where one cannot be taken now, Meta sends all of them again. */
    private void take(MetaAccount called, byte[] raw) {
        var all = units.of(called.channel(), raw);
        var taken = all.stream()
                .map(unit -> CompletableFuture.runAsync(
                        () -> deliveries.receive(unit.channel(), unit.key(), unit.raw()),
                        task -> Thread.ofVirtual().name("meta-event").start(task)))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(taken).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        var heard = new HashSet<Long>();
        all.forEach(unit -> heard.add(unit.channel().id()));
        heard.forEach(health::well);
    }

    private Optional<MetaAccount> account(String key) {
        return channels.byPublicKey(key).flatMap(channel -> accounts.find(channel.id()));
    }

    private static boolean same(String known, String given) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
