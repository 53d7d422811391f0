package dev.parley;

import dev.parley.platform.backup.Backup;
import dev.parley.platform.backup.Restore;
import dev.parley.platform.database.StartFailure;
import dev.parley.platform.database.StartProblem;
import dev.parley.platform.database.StartSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** {@code backup FILE} and {@code restore FILE}: an installation goes into a file and comes out of it again (AD-9). */
final class BackupCommand {
    private BackupCommand() {}

    /** Does it, and says in a sentence what was done; a {@link StartProblem} says why not. */
    static String of(StartSettings settings, List<String> arguments) {
        var verb = arguments.getFirst();
        if (arguments.size() != 2) {
            throw new StartProblem("./parley %s needs one FILE, such as parley-backup.tar.gz.".formatted(verb));
        }
        // One sentence is all that is to be said; without this, libraries would tell each of their steps.
        LoggingSystem.get(BackupCommand.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try {
            var file = Path.of(arguments.get(1));
            return verb.equals("backup") ? Backup.of(settings, file) : Restore.of(settings, file);
        } catch (InvalidPathException error) {
            throw new StartProblem("\"" + arguments.get(1) + "\" is no name of a file.", error);
        } catch (RuntimeException failure) {
            throw new StartProblem(StartFailure.sentence(failure, settings.home()), failure);
        }
    }
}
