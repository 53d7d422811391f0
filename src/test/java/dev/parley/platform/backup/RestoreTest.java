package dev.parley.platform.backup;

import static dev.parley.platform.backup.Installation.execute;
import static dev.parley.platform.backup.Installation.restore;
import static dev.parley.platform.backup.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.platform.database.HomeFolder;
import dev.parley.platform.database.StartProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only a whole backup becomes a home, and only where there is none (AD-9). */
class RestoreTest {
    private static final long SEED = Long.getLong("parley.seed", 20_261);

    @TempDir
    static Path backups;

    private static Path backup = backups;

    @TempDir
    Path folder;

    @BeforeAll
    static void aBackup() throws Exception {
        backup = backups.resolve("parley.tar.gz");
        Installation.shared().backup(backup);
    }

    @AfterEach
    void nothingHalfIsLeft() {
        assertThat(folder.resolve("home.restoring")).doesNotExist();
    }

    @Test
    void aFileThatIsCutOffOrChangedOrContinuedIsRefused_AD9() throws IOException {
        var whole = Files.readAllBytes(backup);
        var random = new Random(SEED);
        for (var round = 0; round < 6; round++) {
            var length = round == 0 ? whole.length - 1 : random.nextInt(20, whole.length);
            refuses(Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length)), "is damaged");
            var changed = whole.clone();
            // More than a bit: among many zeros a changed distance of compressed data may say the same.
            var other = new byte[8];
            random.nextBytes(other);
            var place = round == 0 ? whole.length - 8 : random.nextInt(20, whole.length - 8);
            System.arraycopy(other, 0, changed, place, other.length);
            refuses(Files.write(folder.resolve("changed"), changed), "is damaged");
        }
        var continued = Files.copy(backup, folder.resolve("continued"));
        Files.writeString(continued, "x", StandardOpenOption.APPEND);
        refuses(continued, "something follows its end");
    }

    @Test
    void aFileThatIsNoBackupIsRefused_AD9() throws IOException {
        refuses(Files.createFile(folder.resolve("empty")), "is no backup of Parley");
        refuses(Files.writeString(folder.resolve("text"), "Hello"), "is no backup of Parley");
        refuses(Forged.unpacked(backup, folder.resolve("tar")), "is no backup of Parley");
        refuses(forged(Forged.small().without("backup.json")), "is no backup of Parley");
        refuses(forged(Forged.small().put("backup.json", "[1, 2")), "is no backup of Parley");
        refuses(forged(Forged.small().put("backup.json", "{}")), "is no backup of Parley");
        refuses(forged(Forged.small().put("backup.json", " ".repeat(20_000))), "is no backup of Parley");
        refuses(folder.resolve("nothing"), "There is no file");
        refuses(folder, "There is no file");
    }

    @Test
    void aNewerFormatAndAnotherPostgresAreRefused_AD9() throws IOException {
        refuses(forged(Forged.small().header("\"format\":1", "\"format\":2")), "made by a newer Parley (0.1.0)");
        refuses(forged(Forged.small().header("18", "19")), "holds the data of PostgreSQL 19");
    }

    @Test
    void filesThatAreMissingOrChangedOrTooManyAreRefused_AD9() throws IOException {
        refuses(forged(Forged.small().without("home/data/backup_label")), "data/backup_label is missing");
        refuses(forged(Forged.small().without("home/database.password")), "database.password is missing");
        refuses(forged(Forged.small().sum("00  home/secret.keys")), "home/secret.keys is missing");
        refuses(forged(Forged.small().sum("00  home/database.password")), "home/database.password is not as it was");
        refuses(forged(Forged.small().odd(new TarArchiveEntry("home/more"))), "home/more is not as it was");
    }

    @Test
    void nothingLeavesTheFolderAndNoProgramComesAlong_AD9() throws IOException {
        for (var name : new String[] {
            "home/../../evil",
            "/home/evil",
            "home/data/../../../evil",
            "evil",
            "home",
            "home/./evil",
            "home//evil",
            "home/postgres/18.6/bin/postgres",
            "home/logs/x",
            "home/parley.lock"
        }) {
            refuses(forged(Forged.small().put(name, "evil")), "which belongs into no backup");
        }
        refuses(forged(Forged.small().put("home/restore.unfinished", "evil")), "comes twice");
        for (var kind : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO}) {
            var entry = new TarArchiveEntry("home/files", kind);
            entry.setLinkName(folder.toString());
            refuses(forged(Forged.small().odd(entry)), "is neither a file nor a folder");
        }
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void whatIsThereIsNeverReplaced_AD9() throws Exception {
        var home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("note.txt"), "mine");
        assertThatThrownBy(() -> restore(backup, home))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("is not empty (it holds note.txt)");
        assertThat(home.resolve("note.txt")).hasContent("mine");
        Files.delete(home.resolve("note.txt"));
        try (var _ = HomeFolder.take(home)) {
            assertThatThrownBy(() -> restore(backup, home))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("Parley runs with it");
        }
        assertThatThrownBy(() -> restore(backup, backup))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("is a file, not a folder");
        var beside = Files.createDirectories(folder.resolve("other.restoring"));
        Files.writeString(beside.resolve("note.txt"), "mine");
        assertThatThrownBy(() -> restore(backup, folder.resolve("other")))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("is in the way");
        assertThat(beside.resolve("note.txt")).hasContent("mine");
    }

    /** The rest of a restore that was killed makes room for the next. */
    @Test
    void aDatabaseWithoutItsLogIsRefused_AD9() throws IOException {
        var leftover = Files.createDirectories(folder.resolve("home.restoring").resolve("data"));
        Files.writeString(leftover.resolve("PG_VERSION"), "half");
        Files.createFile(leftover.resolveSibling("restore.unfinished"));
        refuses(forged(Forged.of(backup).without("home/data/pg_wal/")), "PostgreSQL does not start");
    }

    @Test
    void aPageThatIsTornIsRefused_AD9() throws Exception {
        var torn = folder.resolve("parley.tar.gz");
        String table;
        try (var postgres = Installation.shared().start()) {
            table = value(postgres, "select pg_relation_filepath('contacts.contact')");
            Installation.shared().backup(torn);
        }
        var forged = Forged.of(torn);
        forged.bytes("home/data/" + table)[8_000] ^= 1;
        refuses(forged(forged), "The database in the backup is damaged");
    }

    @Test
    void theTablesOfANewerParleyAreRefused_AD9() throws Exception {
        var newer = folder.resolve("parley.tar.gz");
        try (var postgres = Installation.shared().start()) {
            execute(postgres, """
                    insert into platform.schema_history (installed_rank, version, description, type, script,
                        installed_by, execution_time, success)
                    values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'parley', 1, true)
                    """);
            Installation.shared().backup(newer);
            execute(postgres, "delete from platform.schema_history where installed_rank = 9999");
        }
        refuses(newer, "made by a newer Parley: its tables are at version 9999");
    }

    private Path forged(Forged forged) throws IOException {
        return forged.writtenTo(folder.resolve("forged.tar.gz"));
    }

    private void refuses(Path file, String why) {
        var home = folder.resolve("home");
        assertThatThrownBy(() -> restore(file, home))
                .as("With seed " + SEED)
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(why);
        assertThat(home).doesNotExist();
    }
}
