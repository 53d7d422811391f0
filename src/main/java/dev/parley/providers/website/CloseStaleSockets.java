package dev.parley.providers.website;

import dev.parley.platform.Faults;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;

/** Closes sockets that do not say whose they are, that fell silent, or whose page may no longer use the channel. */
@Component
class CloseStaleSockets {
    private static final Logger log = LoggerFactory.getLogger(CloseStaleSockets.class);
    private static final Duration TO_PROVE = Duration.ofSeconds(10);

    /** The widget pings every 25 seconds: two pings may get lost. */
    private static final Duration SILENCE = Duration.ofSeconds(75);

    private final VisitorSockets sockets;
    private final WidgetOrigins origins;
    private final Clock clock;

    /** Sockets of one site need one look. */
    private record Site(String channelKey, @Nullable String origin) {}

    CloseStaleSockets(VisitorSockets sockets, WidgetOrigins origins, Clock clock) {
        this.sockets = sockets;
        this.origins = origins;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000)
    void silent() {
        var now = clock.instant();
        for (var socket : sockets.all()) {
            if (isSilent(socket, now)) {
                socket.cut(CloseStatus.SESSION_NOT_RELIABLE);
            }
        }
    }

    @Scheduled(fixedDelay = 15_000)
    void unwanted() {
        try {
            var wanted = new HashMap<Site, Boolean>();
            for (var socket : sockets.all()) {
                if (!wanted(socket.page(), wanted)) {
                    socket.cut(CloseStatus.POLICY_VIOLATION);
                }
            }
        } catch (RuntimeException e) {
            Faults.log(log, "close-stale-sockets", e);
        }
    }

    private boolean wanted(Page page, Map<Site, Boolean> known) {
        return known.computeIfAbsent(new Site(page.channelKey(), page.origin()), _ -> origins.stillAllows(page));
    }

    private static boolean isSilent(VisitorSocket socket, Instant now) {
        return socket.visitor().isEmpty()
                ? socket.since().plus(TO_PROVE).isBefore(now)
                : socket.heardAt().plus(SILENCE).isBefore(now);
    }
}
