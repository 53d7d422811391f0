package dev.parley.routing;

import static dev.parley.security.Permission.MANAGE_CHATS;

import dev.parley.security.Caller;
import dev.parley.security.Needs;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The system settings over HTTP. */
@RestController
class SystemSettingsController {
    private final ChatSettings settings;

    SystemSettingsController(ChatSettings settings) {
        this.settings = settings;
    }

    @GetMapping("/api/system-settings")
    @Needs(MANAGE_CHATS)
    SystemSettingsView settings() {
        return settings.view();
    }

    @PutMapping("/api/system-settings")
    @Needs(MANAGE_CHATS)
    SystemSettingsView change(@Valid @RequestBody SystemSettingsForm form, Caller me) {
        return settings.change(form, me);
    }
}
