package dev.parley.chats;

import static dev.parley.security.Permission.MANAGE_CHATS;

import dev.parley.platform.SystemSettings;
import dev.parley.security.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The system settings over HTTP. */
@RestController
class SystemSettingsController {
    private final AgentLoads loads;
    private final SystemSettings settings;
    private final ApplicationEventPublisher events;

    record SystemSettingsView(
            @Min(value = 1, message = "At least 1 chat.") @Max(value = 1000, message = "At most 1000 chats.")
            int simultaneousChats) {}

    SystemSettingsController(AgentLoads loads, SystemSettings settings, ApplicationEventPublisher events) {
        this.loads = loads;
        this.settings = settings;
        this.events = events;
    }

    @GetMapping("/api/system-settings")
    @Needs(MANAGE_CHATS)
    SystemSettingsView settings() {
        return new SystemSettingsView(loads.simultaneousChats());
    }

    @PutMapping("/api/system-settings")
    @Needs(MANAGE_CHATS)
    @Transactional
    public SystemSettingsView change(@Valid @RequestBody SystemSettingsView view) {
        settings.set(AgentLoads.SIMULTANEOUS_CHATS, view.simultaneousChats());
        events.publishEvent(new LimitChanged());
        return view;
    }
}
