package dev.parley.routing;

import dev.parley.chats.AgentLoads;
import dev.parley.chats.LimitChanged;
import dev.parley.platform.Managed;
import dev.parley.platform.SystemSettings;
import dev.parley.security.Audit;
import dev.parley.security.AuditObject;
import dev.parley.security.Caller;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to the system settings about chats. */
@Service
public class ChatSettings {
    /** What the configuration file calls them. */
    public static final String KEY = "system";

    private static final String ACCEPT_SECONDS = "acceptSeconds";
    private static final Duration DEFAULT_ACCEPT_LIMIT = Duration.ofMinutes(5);
    private final SystemSettings settings;
    private final AgentLoads loads;
    private final Managed managed;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ChatSettings(
            SystemSettings settings, AgentLoads loads, Managed managed, Audit audit, ApplicationEventPublisher events) {
        this.settings = settings;
        this.loads = loads;
        this.managed = managed;
        this.audit = audit;
        this.events = events;
    }

    /** The limit of chats in progress of whoever has none of their own (AG-4). */
    public int simultaneousChats() {
        return loads.simultaneousChats();
    }

    /** How long an agent has to accept an offer (CH-6). */
    public Duration acceptLimit() {
        return settings.number(ACCEPT_SECONDS).map(Duration::ofSeconds).orElse(DEFAULT_ACCEPT_LIMIT);
    }

    @Transactional(readOnly = true)
    public SystemSettingsView view() {
        return new SystemSettingsView(
                simultaneousChats(), acceptLimit().toSeconds() / 60.0, managed.is(Managed.Kind.SETTINGS, KEY));
    }

    /** Changes what the form names. Offers that are open keep their time. */
    @Transactional
    public SystemSettingsView change(SystemSettingsForm form, Caller me) {
        if (!me.equals(Caller.CONFIGURATION)) {
            managed.mustNotBe(Managed.Kind.SETTINGS, KEY);
        }
        var before = view();
        settings.set(AgentLoads.SIMULTANEOUS_CHATS, form.simultaneousChats());
        if (form.acceptMinutes() != null) {
            settings.set(ACCEPT_SECONDS, (int) Math.round(form.acceptMinutes() * 60));
        }
        var after = view();
        var changes = new HashMap<String, List<?>>();
        if (before.simultaneousChats() != after.simultaneousChats()) {
            changes.put("simultaneousChats", List.of(before.simultaneousChats(), after.simultaneousChats()));
        }
        if (before.acceptMinutes() != after.acceptMinutes()) {
            changes.put("acceptMinutes", List.of(before.acceptMinutes(), after.acceptMinutes()));
        }
        if (!changes.isEmpty()) {
            audit.note(me, "settings.changed", new AuditObject("settings", null, "System settings"), changes);
            events.publishEvent(new LimitChanged());
        }
        return after;
    }
}
