package dev.parley.provision;

import dev.parley.platform.Managed;
import dev.parley.routing.ChatSettings;
import dev.parley.routing.SystemSettingsForm;
import dev.parley.security.Caller;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The system settings of the file. */
@Component
@Order(1)
class SettingsSection implements Section {
    private final ChatSettings settings;
    private final FormRules rules;

    SettingsSection(ChatSettings settings, FormRules rules) {
        this.settings = settings;
        this.rules = rules;
    }

    @Override
    public void check(ProvisionFile file, Names names) {
        file.settings().ifPresent(entry -> rules.check(form(entry), entry.item()));
    }

    @Override
    public void apply(ProvisionFile file, Names names) {
        file.settings()
                .filter(this::differs)
                .ifPresent(entry -> entry.item().apply(() -> settings.change(form(entry), Caller.CONFIGURATION)));
    }

    @Override
    public List<Managed.Thing> managed(ProvisionFile file) {
        return file.settings().stream()
                .map(_ -> new Managed.Thing(Managed.Kind.SETTINGS, ChatSettings.KEY))
                .toList();
    }

    private boolean differs(SettingsEntry entry) {
        var now = settings.view();
        var wanted = form(entry);
        return wanted.simultaneousChats() != now.simultaneousChats()
                || (wanted.acceptMinutes() != null && seconds(wanted.acceptMinutes()) != seconds(now.acceptMinutes()));
    }

    private SystemSettingsForm form(SettingsEntry entry) {
        return new SystemSettingsForm(
                Objects.requireNonNullElseGet(entry.simultaneousChats(), settings::simultaneousChats),
                entry.acceptMinutes());
    }

    private static long seconds(double minutes) {
        return Math.round(minutes * 60);
    }
}
