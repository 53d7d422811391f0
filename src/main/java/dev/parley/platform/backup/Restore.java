package dev.parley.platform.backup;

import dev.parley.platform.RotateSecrets;
import dev.parley.platform.database.EmbeddedPostgres;
import dev.parley.platform.database.HomeFolder;
import dev.parley.platform.database.RunningServer;
import dev.parley.platform.database.SecretKeyFile;
import dev.parley.platform.database.StartProblem;
import dev.parley.platform.database.StartSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Makes a home folder of a backup, in an empty place only. Everything happens in a folder beside it, which gets the name at the
 * end, so that there is a whole home or none (AD-9).
 */
public final class Restore {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Path file;
    private final Path home;
    private final List<String> ownKeys;

    private Restore(Path file, Path home, List<String> ownKeys) {
        this.file = file;
        this.home = home;
        this.ownKeys = ownKeys;
    }

    /** Does it, and says what the home holds now; a {@link StartProblem} says why not, and then everything is as before. */
    public static String of(StartSettings settings, Path file) {
        if (settings.database().isPresent()) {
            throw new StartProblem("A backup is restored with its database into a home folder. Take PARLEY_DATABASE_URL"
                    + " away for that.");
        }
        var wanted = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(wanted)) {
            throw new StartProblem("There is no file " + wanted + ".");
        }
        if (!Files.isReadable(wanted)) {
            throw new StartProblem("This user may not read " + wanted + ".");
        }
        return new Restore(wanted, RestoredHome.place(settings.home()), settings.secretKeys()).done();
    }

    private String done() {
        try (var archive = new ArchiveReader(file)) {
            var header = archive.header();
            try (var fresh = RestoredHome.beside(home)) {
                fresh.folder().needsFree((header.bytes() >> 20) + 350, "restore the backup");
                archive.unpackInto(fresh.folder().path());
                var found = checked(fresh.folder());
                fresh.keep();
                return "The backup of %s is restored into %s: %s. All tables and indexes are in order.%n"
                                .formatted(TIME.format(header.made()), home, found)
                        + "Start it with ./parley run --home " + home;
            }
        } catch (Unreadable reason) {
            throw new StartProblem("The file " + file + " " + reason.getMessage() + " Nothing was changed.", reason);
        } catch (IOException error) {
            throw StartProblem.of(error, home);
        }
    }

    /** Starts the database, which puts itself in order, looks at it, and stops it. */
    private String checked(HomeFolder folder) {
        try (var postgres = EmbeddedPostgres.start(folder);
                var _ = AtExit.undo(postgres::close)) {
            var database = new RestoredDatabase(RunningServer.administrator(folder.path(), "parley"));
            database.mustBeKnown();
            database.mustBeWhole();
            return database.contents() + keys(folder, postgres);
        } catch (StartProblem problem) {
            // The log that it names goes away with the folder.
            throw new StartProblem(String.valueOf(problem.getMessage()).replaceFirst(" More is in .*", ""), problem);
        }
    }

    private String keys(HomeFolder folder, EmbeddedPostgres postgres) {
        if (ownKeys.isEmpty() && !Files.exists(folder.resolve("secret.keys"))) {
            return "; start it with the PARLEY_SECRET_KEYS that it had";
        }
        var keys = ownKeys.isEmpty() ? new SecretKeyFile(folder).keys() : ownKeys;
        var unreadable = RotateSecrets.unreadable(keys, postgres.address());
        return unreadable == 0 ? "" : "; " + unreadable + " secrets need other keys than those given here";
    }
}
