package dev.parley.live;

import dev.parley.channels.ChannelHealth;
import dev.parley.channels.TroubleChanged;
import dev.parley.platform.Faults;
import dev.parley.security.Permission;
import dev.parley.security.Users;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells those who manage channels at once which are in trouble (AD-4). */
@Component
class TellTrouble {
    private static final Logger log = LoggerFactory.getLogger(TellTrouble.class);
    private final LiveSockets sockets;
    private final ChannelHealth health;
    private final Users users;
    /** What each page was told last. */
    private Map<UUID, List<ChannelHealth.Trouble>> told = new HashMap<>();

    TellTrouble(LiveSockets sockets, ChannelHealth health, Users users) {
        this.sockets = sockets;
        this.health = health;
        this.users = users;
    }

    @EventListener
    void on(TroubleChanged changed) {
        Thread.ofVirtual().name("tell-trouble").start(this::look);
    }

    /** Also finds what another node wrote, and pages that have just come. */
    @Scheduled(fixedDelay = 2_000)
    void look() {
        try {
            tell();
        } catch (RuntimeException e) {
            Faults.log(log, "tell-trouble", e);
        }
    }

    private synchronized void tell() {
        var pages = sockets.all();
        if (pages.isEmpty()) {
            told = new HashMap<>();
            return;
        }
        var troubles = health.troubles();
        var now = new HashMap<UUID, List<ChannelHealth.Trouble>>();
        for (var page : pages) {
            var before = told.getOrDefault(page.connectionId(), List.of());
            if (before.equals(troubles)) {
                now.put(page.connectionId(), before);
            } else {
                now.put(page.connectionId(), troubles);
                if (!manages(page.agentId())) {
                    continue;
                }
                page.send(new LiveFrame.Trouble(troubles));
            }
        }
        told = now;
    }

    private boolean manages(long userId) {
        return users.caller(userId)
                .map(caller -> caller.may(Permission.MANAGE_CHATS))
                .orElse(false);
    }
}
