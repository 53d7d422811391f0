package dev.parley;

import dev.parley.platform.RotateSecrets;
import dev.parley.platform.database.DatabaseAddress;
import dev.parley.platform.database.EmbeddedPostgres;
import dev.parley.platform.database.HomeFolder;
import dev.parley.platform.database.OwnServer;
import dev.parley.platform.database.SecretKeyFile;
import dev.parley.platform.database.StartFailure;
import dev.parley.platform.database.StartProblem;
import dev.parley.platform.database.StartSettings;

/**
 * Encrypts the stored secrets with another key. The home folder gets a fresh one, and keeps the old ones until everything is
 * encrypted anew, so that it may be interrupted at any moment; keys of one's own are changed by whoever gives them.
 */
final class RotateKeys {
    private RotateKeys() {}

    /** Does it, and says in a sentence what was done; a {@link StartProblem} says why not. */
    static String of(StartSettings settings) {
        try (var home = HomeFolder.take(settings.home())) {
            try {
                return settings.database().isPresent()
                        ? rotate(
                                settings,
                                home,
                                OwnServer.checked(settings.database().get()))
                        : inside(settings, home);
            } catch (StartProblem problem) {
                throw problem;
            } catch (RuntimeException failure) {
                throw new StartProblem(StartFailure.sentence(failure, home.path()), failure);
            }
        }
    }

    private static String inside(StartSettings settings, HomeFolder home) {
        try (var postgres = EmbeddedPostgres.start(home)) {
            return rotate(settings, home, postgres.address());
        }
    }

    private static String rotate(StartSettings settings, HomeFolder home, DatabaseAddress database) {
        if (!settings.secretKeys().isEmpty()) {
            return RotateSecrets.with(settings.secretKeys(), database)
                    + " secrets are encrypted with the first key of PARLEY_SECRET_KEYS now. The others are needed no more.";
        }
        var file = new SecretKeyFile(home);
        var count = RotateSecrets.with(file.withFreshKey(), database);
        file.forgetOldKeys();
        return count + " secrets are encrypted with a fresh key now.";
    }
}
