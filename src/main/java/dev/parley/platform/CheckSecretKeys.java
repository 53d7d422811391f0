package dev.parley.platform;

import dev.parley.platform.database.StartProblem;
import jakarta.annotation.PostConstruct;
import org.springframework.stereotype.Component;

/** Stops a start with the wrong key, before anything fails for want of the right one. */
@Component
class CheckSecretKeys {
    private final Secrets secrets;

    CheckSecretKeys(Secrets secrets) {
        this.secrets = secrets;
    }

    @PostConstruct
    void check() {
        // Two installations on one database cannot each make a key of their own.
        secrets.putIfAbsent("check", "the key fits");
        var unreadable = secrets.unreadable();
        if (unreadable > 0) {
            throw new StartProblem(
                    "The key does not open " + unreadable + " of the stored secrets. Start with the key they"
                            + " were made with: in the file secret.keys of the home folder, or in PARLEY_SECRET_KEYS.");
        }
    }
}
