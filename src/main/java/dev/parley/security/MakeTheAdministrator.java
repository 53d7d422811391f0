package dev.parley.security;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Makes the administrator of the settings when nobody can manage users yet. */
@Component
class MakeTheAdministrator implements ApplicationRunner {
    private final AdminSettings settings;
    private final Users users;

    MakeTheAdministrator(AdminSettings settings, Users users) {
        this.settings = settings;
        this.users = users;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (settings.email() != null && settings.password() != null && users.firstStart()) {
            users.setUp("Administrator", settings.email(), settings.password());
        }
    }
}
