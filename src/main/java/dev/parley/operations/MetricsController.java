package dev.parley.operations;

import static dev.parley.security.Permission.MANAGE_CHATS;

import dev.parley.security.CallerLookup;
import dev.parley.security.Open;
import dev.parley.security.SecurityProblem;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The metrics as Prometheus reads them. An address is no proof of anything behind a proxy, so a server shows the token that was
 * set, and a person is logged in and may manage channels. With the token no session is looked up, so that metrics can be read
 * while the database is away.
 */
@RestController
class MetricsController {
    private static final String FORMAT = "text/plain;version=0.0.4;charset=utf-8";
    private static final String BEARER = "Bearer ";
    private final PrometheusMeterRegistry meters;
    private final MetricsSettings settings;
    private final CallerLookup callers;

    MetricsController(PrometheusMeterRegistry meters, MetricsSettings settings, CallerLookup callers) {
        this.meters = meters;
        this.settings = settings;
        this.callers = callers;
    }

    @GetMapping(path = "/actuator/prometheus", produces = FORMAT)
    @Open(because = "it asks itself for the token of PARLEY_METRICS_TOKEN or for the permission MANAGE_CHATS")
    byte[] metrics(HttpServletRequest request) {
        if (!knowsTheToken(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            var caller = callers.of(request)
                    .orElseThrow(() -> SecurityProblem.NOT_LOGGED_IN.with(
                            "Metrics are for those who show the token of PARLEY_METRICS_TOKEN, or have logged in."));
            if (!caller.may(MANAGE_CHATS)) {
                throw SecurityProblem.FORBIDDEN.with("Metrics are for those who manage channels.");
            }
        }
        return meters.scrape().getBytes(StandardCharsets.UTF_8);
    }

    private boolean knowsTheToken(@Nullable String authorization) {
        var token = settings.token();
        return token != null
                && authorization != null
                && MessageDigest.isEqual(
                        (BEARER + token).getBytes(StandardCharsets.UTF_8),
                        authorization.getBytes(StandardCharsets.UTF_8));
    }
}
