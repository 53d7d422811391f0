package dev.parley.platform.backup;

import com.sun.security.auth.module.UnixSystem;
import dev.parley.platform.database.EmbeddedPostgres;
import dev.parley.platform.database.HomeFolder;
import dev.parley.platform.database.RunningServer;
import dev.parley.platform.database.StartProblem;
import dev.parley.platform.database.StartSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Writes an installation into one file: database, keys, files. While it runs, or while it is stopped (AD-9). */
public final class Backup {
    private static final long PAUSE_NANOS = 20_000_000;
    private static final List<String> SECRETS = List.of("secret.keys", "database.password");

    private final Path home;
    private final BackupFile file;

    private Backup(Path home, BackupFile file) {
        this.home = home;
        this.file = file;
    }

    /** Does it, and says in a sentence what was done; a {@link StartProblem} says why not, and then there is no file. */
    public static String of(StartSettings settings, Path wanted) {
        if (settings.database().isPresent()) {
            throw new StartProblem("The database is on a server of your own (PARLEY_DATABASE_URL), so it is backed up"
                    + " there, with pg_dump for example. Keep a copy of the folder " + settings.home()
                    + " with it: the keys for secrets are in it.");
        }
        var home = existing(settings.home());
        try (var file = BackupFile.create(wanted, home);
                var _ = AtExit.undo(file::close)) {
            var backup = new Backup(home, file);
            var size = backup.made();
            var ownKeys = !settings.secretKeys().isEmpty() || !Files.exists(home.resolve("secret.keys"));
            return backup.sentence(size, ownKeys);
        }
    }

    private static Path existing(Path home) {
        try {
            if (Files.exists(home.resolve("data").resolve("PG_VERSION"))) {
                return home.toRealPath();
            }
        } catch (IOException error) {
            throw StartProblem.of(error, home);
        }
        throw new StartProblem("There is no Parley in the folder " + home.toAbsolutePath()
                + ". Say where its home is with --home DIR or PARLEY_HOME.");
    }

    private String sentence(long size, boolean ownKeys) {
        var content = ownKeys ? "personal data" : "personal data and keys";
        return "The backup is in %s (%,d KB). ".formatted(file.path(), (size + 1023) >> 10)
                + (file.isPrivate()
                        ? "It holds " + content + "; only this user may read it. Copies need the same care."
                        : "It holds " + content + ", and this disk does not keep other users from reading it.")
                + (ownKeys ? " The keys of PARLEY_SECRET_KEYS are not in it: keep them as long." : "");
    }

    private long made() {
        try {
            var free = HomeFolder.takeForBackup(home);
            if (free.isEmpty()) {
                return copied();
            }
            try (var taken = free.get()) {
                refuseOtherOwner();
                try (var postgres = EmbeddedPostgres.start(taken);
                        var _ = AtExit.undo(postgres::close)) {
                    return copied();
                }
            }
        } catch (IOException error) {
            throw BackupFile.problem(error, file.path());
        }
    }

    /** PostgreSQL serves nobody but the owner of its files. */
    private void refuseOtherOwner() throws IOException {
        var data = home.resolve("data");
        if (!Objects.equals(Files.getAttribute(data, "unix:uid"), (int) new UnixSystem().getUid())) {
            throw new StartProblem("The home folder " + home + " belongs to the user "
                    + Files.getOwner(data).getName() + ". Run the backup as that user.");
        }
    }

    /** While the server runs. Files come twice: those that were added meanwhile may be known to the database already. */
    private long copied() throws IOException {
        try (var archive = new ArchiveWriter(file.output());
                var mode = BackupMode.begin(RunningServer.administrator(home, "postgres"), home)) {
            var contents = new HomeContents(home);
            archive.header(Header.now(Clock.systemUTC(), bytes(contents)));
            var copy = new Copy(archive);
            contents.database(copy);
            contents.others(copy);
            archive.bytes(HomeContents.CONTROL, control());
            var ended = mode.end();
            archive.bytes(HomeContents.LABEL, ended.label().getBytes(StandardCharsets.UTF_8));
            for (var segment : ended.segments()) {
                copyLog(archive, segment);
            }
            mode.mustHaveKeptTheLog();
            contents.others(copy);
            for (var name : SECRETS) {
                refuseChanged(archive, name);
            }
            archive.finish();
        }
        return file.keep();
    }

    private void copyLog(ArchiveWriter archive, String segment) throws IOException {
        var name = "data/pg_wal/" + segment;
        archive.file(name, home.resolve(name));
        if (archive.sum(name).isEmpty()) {
            throw new StartProblem(
                    "PostgreSQL's log misses " + segment + ", so the backup would not be whole. Try again.");
        }
    }

    /** The keys must be those that the copied database was written with. */
    private void refuseChanged(ArchiveWriter archive, String name) throws IOException {
        var path = home.resolve(name);
        var now = Files.exists(path) ? Optional.of(Sha256.of(path)) : Optional.empty();
        if (!archive.sum(name).equals(now)) {
            throw new StartProblem("The file " + path + " was changed during the backup. Try again.");
        }
    }

    /** It is written in one go; whoever reads it at that moment may see half of it, but not twice the same half. */
    private byte[] control() throws IOException {
        var path = home.resolve(HomeContents.CONTROL);
        for (var before = Files.readAllBytes(path); ; ) {
            LockSupport.parkNanos(PAUSE_NANOS);
            var after = Files.readAllBytes(path);
            if (Arrays.equals(before, after)) {
                return after;
            }
            before = after;
        }
    }

    private static long bytes(HomeContents contents) throws IOException {
        var sizes = new Sizes();
        contents.database(sizes);
        contents.others(sizes);
        return sizes.sum;
    }

    /** Adds up how much there is. */
    private static final class Sizes implements HomeContents.Visitor {
        private long sum;

        @Override
        public void folder(String name) {}

        @Override
        public void file(String name, Path path) {
            // What is gone by now has no length.
            sum += path.toFile().length();
        }
    }

    /** Writes what the archive does not have yet. */
    private record Copy(ArchiveWriter archive, Set<String> folders) implements HomeContents.Visitor {
        Copy(ArchiveWriter archive) {
            this(archive, new HashSet<>());
        }

        @Override
        public void folder(String name) throws IOException {
            if (folders.add(name)) {
                archive.folder(name);
            }
        }

        @Override
        public void file(String name, Path path) throws IOException {
            if (archive.sum(name).isEmpty()) {
                archive.file(name, path);
            }
        }
    }
}
